package dev.paperlark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paperlark.support.AuthorizationTable;
import dev.paperlark.support.AuthorizationTable.Actor;
import dev.paperlark.support.AuthorizationTable.Line;
import dev.paperlark.support.AuthorizationTable.Outcome;
import dev.paperlark.support.AuthorizationTable.Standing;
import dev.paperlark.support.AuthorizationTable.Way;
import dev.paperlark.support.Papers;
import dev.paperlark.support.telegram.Sent;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every cell of the table of authorization on Telegram. Each actor has a chat of their own, in which there is something to change. */
class TelegramAuthorizationTest extends TelegramLab {
    private static final long OTHER_CHANNEL = -2_000;
    private static final int TOPIC = 5;
    private static final Pattern DENIAL = Pattern.compile(
            "/\\w+ changes what this chat gets|There is no /|I can't tell who you are|Something went wrong");

    private long next = 1_000;

    /** Somebody where they act. */
    private record Stage(long chat, Optional<Integer> topic, long user, String who) {}

    /** What has the same way and the same outcome. */
    private record Cells(Way way, Outcome outcome, List<Line> lines) {}

    @Test
    void every_cell_of_the_table_holds() {
        clock.hurry(Duration.ofSeconds(1));
        reads(Papers.numbered(1));
        server.channel(OTHER_CHANNEL);
        String code = sharedCode();
        for (Actor actor : AuthorizationTable.TELEGRAM) {
            Stage stage = enter(actor);
            for (Way way : Way.values()) {
                cells(actor.standing(way), way)
                        .forEach((outcome, lines) ->
                                check(actor + ", " + way + ", " + outcome, stage, new Cells(way, outcome, lines)));
            }
            checkShared(actor, stage, code);
        }
    }

    /** By what comes of them; what changes nothing comes first, while there is something to change. */
    private static Map<Outcome, List<Line>> cells(Standing standing, Way way) {
        return standing == Standing.SILENT
                ? Map.of()
                : AuthorizationTable.LINES.stream()
                        .collect(Collectors.groupingBy(
                                line -> line.outcome(standing, way),
                                () -> new EnumMap<>(Outcome.class),
                                Collectors.toList()));
    }

    private void check(String name, Stage stage, Cells cells) {
        Map<String, List<String>> before = tables.contents();
        int sent = server.sent(stage.chat()).size();
        int presses = notes().size();
        handled(cells.lines().stream()
                .map(line -> act(stage, cells.way(), line))
                .toList());
        List<String> answers = server.sent(stage.chat()).stream()
                .skip(sent)
                .map(TelegramLab::readable)
                .toList();
        List<String> notes = notes().stream().skip(presses).toList();
        int pressed = cells.way() == Way.PRESSED ? cells.lines().size() : 0;
        assertThat(notes).as(name).hasSize(pressed).noneMatch(note -> note.contains("too old"));
        if (cells.outcome() == Outcome.ALLOWED) {
            assertThat(answers).as(name).isNotEmpty();
            assertThat(Stream.concat(answers.stream(), notes.stream()).filter(TelegramAuthorizationTest::isDenial))
                    .as(name)
                    .isEmpty();
        } else {
            List<String> expected = cells.lines().stream()
                    .map(line -> denial(cells.outcome(), line))
                    .toList();
            assertThat(answers)
                    .as(name)
                    .zipSatisfy(expected, (answer, denial) -> assertThat(answer).startsWith(denial));
            assertThat(tables.contents()).as(name).isEqualTo(before);
        }
    }

    private static boolean isDenial(String answer) {
        return DENIAL.matcher(answer).lookingAt();
    }

    private static String denial(Outcome outcome, Line line) {
        return switch (outcome) {
            case REFUSED ->
                "/" + line.command() + " changes what this chat gets, so only its administrators may use it.";
            case NAMELESS -> "I can't tell who you are here";
            case UNKNOWN -> "There is no /" + line.command() + ".";
            case NO_COMMAND -> "I know no such code.";
            case ALLOWED -> throw new IllegalArgumentException("nothing is denied");
        };
    }

    /** What a link's button shows is shown to all, and taken over by whoever may change the chat. */
    private void checkShared(Actor actor, Stage stage, String code) {
        Map<String, List<String>> before = tables.contents();
        if (actor.typing() != Standing.SILENT) {
            Sent shown = first(stage.chat(), () -> type(stage, "/start " + code));
            assertThat(readable(shown)).as(actor.toString()).contains("One subscription to take over", "nightingales");
            assertThat(shown.buttons()).containsExactly("/adopt " + code + " yes");
            assertThat(tables.contents()).as(actor.toString()).isEqualTo(before);
        }
        Sent taken = first(stage.chat(), () -> press(stage, "/adopt " + code + " yes"));
        if (actor.pressing() == Standing.ADMINISTRATOR) {
            assertThat(readable(taken)).as(actor.toString()).contains("1 of 1 added");
        } else {
            assertThat(readable(taken)).as(actor.toString()).contains("only its administrators");
            assertThat(tables.contents()).as(actor.toString()).isEqualTo(before);
        }
    }

    private String sharedCode() {
        long sharer = next++;
        server.person(sharer);
        answer(sharer, "/subscribe nightingales");
        Matcher code = Pattern.compile("/adopt (\\w+)").matcher(readable(answer(sharer, "/share")));
        assertThat(code.find()).isTrue();
        return code.group(1);
    }

    /** Brings an actor into a new chat of the kind, where somebody who may has already chosen something. */
    private Stage enter(Actor actor) {
        long user = next++;
        long owner = next++;
        long chat = actor.chat().equals("private") ? user : -next++;
        Optional<Integer> topic = actor.chat().equals("topic") ? Optional.of(TOPIC) : Optional.empty();
        switch (actor.chat()) {
            case "private" -> server.person(user);
            case "group" -> server.group(chat);
            case "topic" -> server.forum(chat, TOPIC);
            case "channel" -> server.channel(chat);
            default -> throw new IllegalArgumentException(actor.toString());
        }
        if (chat < 0) {
            server.member(chat, owner, "creator");
            server.member(chat, user, status(actor.who()));
        }
        Stage chosen = new Stage(
                chat, topic, chat < 0 ? owner : user, actor.chat().equals("channel") ? "the channel" : "creator");
        first(chat, () -> type(chosen, "/subscribe larks"));
        first(chat, () -> type(chosen, "/mute geese"));
        first(chat, () -> type(chosen, "/search larks"));
        return new Stage(chat, topic, user, actor.who());
    }

    /** How Telegram calls a member's standing. */
    private static String status(String who) {
        return switch (who) {
            case "the group", "the channel" -> "administrator";
            case "another channel" -> "member";
            default -> who;
        };
    }

    private long act(Stage stage, Way way, Line line) {
        return switch (way) {
            case TYPED -> type(stage, "/" + line.said());
            case PRESSED -> press(stage, "/" + line.said());
            case LINKED -> type(stage, "/start " + line.said().replaceAll("[^A-Za-z0-9_]+", "-"));
        };
    }

    private long type(Stage stage, String text) {
        return switch (stage.who()) {
            case "the group" -> server.masked(stage.chat(), stage.topic(), stage.chat(), text);
            case "another channel" -> server.masked(stage.chat(), stage.topic(), OTHER_CHANNEL, text);
            case "the channel" -> server.post(stage.chat(), text);
            default ->
                stage.topic()
                        .map(topic -> server.message(stage.chat(), topic, stage.user(), text))
                        .orElseGet(() -> server.message(stage.chat(), stage.user(), text));
        };
    }

    /** Below the last message, whatever its buttons are. */
    private long press(Stage stage, String data) {
        return server.press(latest(stage.chat()), data, stage.user());
    }

    private List<String> notes() {
        return server.requests("answerCallbackQuery").stream()
                .map(request -> request.body().path("text").asText())
                .toList();
    }
}
