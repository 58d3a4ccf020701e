package dev.paperlark;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.paperlark.command.CommandSpec;
import dev.paperlark.support.AuthorizationTable;
import dev.paperlark.support.AuthorizationTable.Actor;
import dev.paperlark.support.AuthorizationTable.Line;
import dev.paperlark.support.AuthorizationTable.Outcome;
import dev.paperlark.support.AuthorizationTable.Way;
import dev.paperlark.support.Papers;
import dev.paperlark.support.discord.Interaction;
import dev.paperlark.support.discord.Option;
import dev.paperlark.support.discord.SentMessage;
import dev.paperlark.support.discord.Visitor;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.Permission;
import org.junit.jupiter.api.Test;

/**
 * Every cell of the table of authorization on Discord. Links to the bot are unknown there; forms that come in take their place. Each
 * actor has a place of their own, in which there is something to change.
 */
class DiscordAuthorizationTest extends DiscordLab {
    private static final long OTHER_SERVER = 900;
    private static final Pattern DENIAL = Pattern.compile(
            "only its administrators|There is no /|can't tell who you are|Something went wrong|This button is too old");

    private static final int SLASH = 1;
    private static final int SUBCOMMAND = 1;
    private static final int DEFERRED_UPDATE = 6;

    private Map<String, CommandSpec> specs = Map.of();
    private final Map<Actor, Long> users = new HashMap<>();
    private final Map<Actor, Long> places = new HashMap<>();
    private long next = 10_000;

    /** Somebody where they act, and a message there to press below. */
    private record Stage(Visitor visitor, SentMessage below) {}

    /** What has the same way and the same outcome. */
    private record Cells(Way way, Outcome outcome, List<Line> lines) {}

    @Override
    void furnish() {
        discord.foreignGuild(OTHER_SERVER);
        for (Actor actor : AuthorizationTable.DISCORD) {
            long user = next++;
            places.put(actor, place(actor, user));
            users.put(actor, user);
        }
    }

    @Test
    void every_cell_of_the_table_holds() {
        specs = app.commands().specs().stream().collect(Collectors.toMap(CommandSpec::name, Function.identity()));
        reads(Papers.numbered(1));
        for (Actor actor : AuthorizationTable.DISCORD) {
            Stage stage = enter(actor);
            for (Way way : Way.values()) {
                cells(actor, way)
                        .forEach((outcome, lines) ->
                                check(actor + ", " + way + ", " + outcome, stage, new Cells(way, outcome, lines)));
            }
        }
    }

    @Test
    void what_stands_on_buttons_only_or_nowhere_is_not_offered() {
        assertThat(offered())
                .containsExactlyInAnyOrderElementsOf(app.commands().specs().stream()
                        .filter(spec -> spec.menu() == CommandSpec.Menu.LISTED)
                        .map(CommandSpec::name)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    private List<String> offered() {
        List<String> names = new ArrayList<>();
        for (JsonNode command : discord.commands()) {
            JsonNode parts = command.path("options");
            if (parts.path(0).path("type").asInt() == SUBCOMMAND) {
                parts.forEach(part -> names.add(part.path("name").asText()));
            } else if (command.path("type").asInt(SLASH) == SLASH) {
                names.add(command.path("name").asText());
            }
        }
        return names;
    }

    /** What changes nothing comes first, while there is something to change. What is not offered can't be typed. */
    private Map<Outcome, List<Line>> cells(Actor actor, Way way) {
        Way known = way == Way.LINKED ? Way.PRESSED : way;
        return AuthorizationTable.LINES.stream()
                .filter(line -> way != Way.TYPED || isListed(line.command()))
                .collect(Collectors.groupingBy(
                        line -> line.outcome(actor.standing(known), known),
                        () -> new EnumMap<>(Outcome.class),
                        Collectors.toList()));
    }

    private boolean isListed(String command) {
        return Optional.ofNullable(specs.get(command))
                .filter(spec -> spec.menu() == CommandSpec.Menu.LISTED)
                .isPresent();
    }

    private void check(String name, Stage stage, Cells cells) {
        Map<String, List<String>> before = tables.contents();
        for (Line line : cells.lines()) {
            String answer = answer(() -> act(stage, cells.way(), line));
            if (cells.outcome() == Outcome.ALLOWED) {
                assertThat(answer).as(name + ": " + line).doesNotContainPattern(DENIAL);
            } else {
                assertThat(answer).as(name + ": " + line).contains(denial(cells.outcome()));
            }
        }
        if (cells.outcome() != Outcome.ALLOWED) {
            assertThat(tables.contents()).as(name).isEqualTo(before);
        }
    }

    /** Asks again where Discord was first told that an answer comes: a late one can't be told from what stood there. */
    private static String answer(Supplier<Interaction> act) {
        Interaction done = act.get();
        while (done.awaitCallback().path("type").asInt() == DEFERRED_UPDATE) {
            done = act.get();
        }
        return done.awaitMessage().text();
    }

    private static String denial(Outcome outcome) {
        return switch (outcome) {
            case REFUSED -> "only its administrators may use it.";
            case UNKNOWN -> "There is no /";
            case NAMELESS, NO_COMMAND, ALLOWED -> throw new IllegalArgumentException(outcome.toString());
        };
    }

    /** Brings an actor into a new place of the kind, where somebody who may has already chosen something. */
    private Stage enter(Actor actor) {
        long user = users.get(actor);
        long place = places.get(actor);
        boolean inServer = List.of("channel", "thread", "forum post").contains(actor.chat());
        Visitor chooser = discord.at(place, inServer ? BOSS : user);
        subscribe(chooser, "larks");
        chooser.slash("mute", Option.text("unwanted", "geese")).awaitMessage();
        Visitor visitor = discord.at(place, user);
        return new Stage(
                visitor, visitor.slash("search", Option.text("query", "larks")).awaitMessage());
    }

    private long place(Actor actor, long user) {
        long place = next++;
        discord.member(LAB, user, Permission.valueOf(actor.who()));
        switch (actor.chat()) {
            case "channel" -> discord.channel(place, LAB);
            case "thread" -> discord.thread(place, CHANNEL);
            case "forum post" -> {
                long forum = next++;
                discord.forum(forum, LAB);
                discord.thread(place, forum);
            }
            case "other server" -> {
                discord.channel(place, OTHER_SERVER);
                discord.member(OTHER_SERVER, user, Permission.valueOf(actor.who()));
            }
            case "conversation of several" -> discord.privateChannel(place);
            case "direct message" -> {
                return discord.conversationWith(user);
            }
            default -> throw new IllegalArgumentException(actor.toString());
        }
        return place;
    }

    private Interaction act(Stage stage, Way way, Line line) {
        return switch (way) {
            case TYPED -> slash(stage.visitor(), line.command(), line.words());
            case PRESSED -> stage.visitor().pressForged(stage.below(), "1:/" + line.said());
            case LINKED -> stage.visitor().submitForged("1:/" + line.command(), "words", line.words());
        };
    }
}
