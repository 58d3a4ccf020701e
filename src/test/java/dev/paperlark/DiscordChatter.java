package dev.paperlark;

import static org.awaitility.Awaitility.await;

import dev.paperlark.support.discord.Interaction;
import dev.paperlark.support.discord.SentMessage;
import dev.paperlark.support.discord.Visitor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Somebody in a place of Discord. Names of commands that are used go to {@code used}. */
record DiscordChatter(DiscordLab lab, long channel, Visitor visitor, Consumer<String> used) implements Chatter {
    private static final int DEFERRED_UPDATE = 6;
    private static final int MODAL = 9;

    @Override
    public Shown says(String line) {
        return answered(slash(line), "");
    }

    /** Words of several lines go into the form that the command opens. */
    private Interaction slash(String line) {
        used.accept(line);
        String[] parts = line.substring(1).split("\\s+", 2);
        String words = parts.length < 2 ? "" : parts[1];
        return words.contains("\n")
                ? visitor.submit(lab.slash(visitor, parts[0], ""), Map.of("words", words))
                : lab.slash(visitor, parts[0], words);
    }

    @Override
    public Shown presses(Shown below, String label) {
        return press(below, label, (asked, before) -> answered(asked, before.text()));
    }

    @Override
    public Shown answers(Shown below, String label, String words) {
        return press(below, label, (asked, before) -> answered(visitor.submit(asked, Map.of("words", words)), ""));
    }

    private Shown press(Shown below, String label, BiFunction<Interaction, SentMessage, Shown> then) {
        for (Object handle : below.handles()) {
            SentMessage message = (SentMessage) handle;
            List<String> labels = message.labels();
            for (String each : labels) {
                if (each.contains(label)) {
                    used.accept(commandOf(message, each));
                    return then.apply(visitor.pressLabelled(message, each), message);
                }
            }
        }
        throw new AssertionError("no button \"" + label + "\" among " + below.buttons());
    }

    private static String commandOf(SentMessage message, String label) {
        return message.components().stream()
                .filter(component -> component.path("label").asText().equals(label))
                .map(component -> component.path("custom_id").asText())
                .findFirst()
                .orElseThrow()
                .replaceFirst("^[\\d.]+:", "");
    }

    @Override
    public byte[] fetches(String line) {
        Interaction asked = slash(line);
        return await().atMost(DiscordLab.PATIENCE)
                .until(
                        () -> asked.followUps().stream()
                                .flatMap(message -> message.files().stream())
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow()
                .bytes();
    }

    @Override
    public Shown sees(String words) {
        return await().atMost(DiscordLab.PATIENCE)
                .until(
                        () -> lab.discord.sent(channel).stream()
                                .filter(message -> message.text().contains(words))
                                .reduce((earlier, later) -> later),
                        Optional::isPresent)
                .map(message -> shown(List.of(message)))
                .orElseThrow();
    }

    /** @param before what stood in the message that was pressed; it stays until an answer that is late is there */
    private Shown answered(Interaction done, String before) {
        int type = done.awaitCallback().path("type").asInt();
        if (type == MODAL) {
            throw new AssertionError("a form opened: " + done.awaitModal());
        }
        if (type == DEFERRED_UPDATE) {
            await().atMost(DiscordLab.PATIENCE)
                    .until(() -> !done.followUps().isEmpty()
                            || !done.awaitMessage().text().equals(before));
        }
        List<SentMessage> messages = new ArrayList<>(List.of(done.awaitMessage()));
        messages.addAll(done.followUps());
        return shown(messages);
    }

    private static Shown shown(List<SentMessage> messages) {
        return new Shown(
                messages.stream().map(SentMessage::text).collect(Collectors.joining("\n")),
                messages.stream().flatMap(message -> message.labels().stream()).toList(),
                messages);
    }
}
