package dev.paperlark;

import dev.paperlark.support.Upload;
import dev.paperlark.support.telegram.Sent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Somebody in a chat of Telegram. Names of commands that are used go to {@code used}. */
record TelegramChatter(TelegramLab lab, long chat, long user, Consumer<String> used) implements Chatter {
    @Override
    public Shown says(String line) {
        used.accept(line);
        int before = lab.server.sent(chat).size();
        lab.handled(List.of(lab.server.message(chat, user, line)));
        return shown(after(before), List.of());
    }

    @Override
    public Shown presses(Shown below, String label) {
        for (Object handle : below.handles()) {
            Sent message = current((Sent) handle);
            int at = indexOf(label, message.labels());
            if (at >= 0) {
                return press(message, message.buttons().get(at));
            }
        }
        throw new AssertionError("no button \"" + label + "\" among " + below.buttons());
    }

    private Shown press(Sent message, String data) {
        used.accept(data);
        int before = lab.server.sent(chat).size();
        int notes = notes().size();
        lab.handled(List.of(lab.server.press(message, data, user)));
        List<Sent> after = after(before);
        return shown(after.isEmpty() ? List.of(current(message)) : after, notes().subList(notes, notes().size()));
    }

    @Override
    public Shown answers(Shown below, String label, String words) {
        Sent question = (Sent) presses(below, label).handles().get(0);
        int before = lab.server.sent(chat).size();
        lab.handled(List.of(lab.server.reply(question, user, words)));
        return shown(after(before), List.of());
    }

    @Override
    public byte[] fetches(String line) {
        return says(line).handles().stream()
                .flatMap(message -> ((Sent) message).file().stream())
                .findFirst()
                .map(Upload::bytes)
                .orElseThrow();
    }

    @Override
    public Shown sees(String words) {
        return lab.server.sent(chat).stream()
                .filter(message -> message.text().contains(words))
                .reduce((earlier, later) -> later)
                .map(message -> shown(List.of(message), List.of()))
                .orElseThrow();
    }

    private static int indexOf(String label, List<String> labels) {
        for (int i = 0; i < labels.size(); i++) {
            if (labels.get(i).contains(label)) {
                return i;
            }
        }
        return -1;
    }

    private List<Sent> after(int before) {
        List<Sent> sent = lab.server.sent(chat);
        return sent.subList(before, sent.size());
    }

    private Sent current(Sent message) {
        return lab.server.sent(chat).stream()
                .filter(sent -> sent.messageId() == message.messageId())
                .findFirst()
                .orElseThrow();
    }

    private List<String> notes() {
        return lab.server.requests("answerCallbackQuery").stream()
                .map(request -> request.body().path("text").asText())
                .toList();
    }

    private static Shown shown(List<Sent> messages, List<String> notes) {
        List<Sent> copy = new ArrayList<>(messages);
        return new Shown(
                Stream.concat(copy.stream().map(TelegramLab::readable), notes.stream())
                        .collect(Collectors.joining("\n")),
                copy.stream().flatMap(message -> message.labels().stream()).toList(),
                copy);
    }
}
