package dev.paperlark.support;

import dev.paperlark.command.Role;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who may do what, and where: every command against everybody who can speak to the bot, in every kind of chat. A command that is
 * not in here fails the tests; a new one is one line, and one more for words that need more than the bare command does.
 */
public final class AuthorizationTable {
    private static final String PAPER = Papers.id(1);

    private AuthorizationTable() {}

    /** For whom something is. */
    public enum Need {
        EVERYBODY,
        /** Everybody, but the platform has to tell who it is. */
        SOMEBODY,
        ADMINISTRATORS,
        /** There is no such command. */
        NOBODY
    }

    /** What a platform tells of somebody. */
    public enum Standing {
        ADMINISTRATOR,
        MEMBER,
        /** Who speaks in the name of the chat itself. */
        NAMELESS_ADMINISTRATOR,
        /** Who speaks in the name of another chat. */
        NAMELESS_MEMBER,
        /** The platform does not let this person speak. */
        SILENT;

        private boolean administers() {
            return this == ADMINISTRATOR || this == NAMELESS_ADMINISTRATOR;
        }

        private boolean hasName() {
            return this == ADMINISTRATOR || this == MEMBER;
        }
    }

    /** How a command comes. */
    public enum Way {
        TYPED,
        /** On a button, forged if no message has it. */
        PRESSED,
        /** As the word of a link to the bot. */
        LINKED
    }

    /** What comes of it; whatever comes before the last changes nothing. */
    public enum Outcome {
        REFUSED,
        /** Allowed, but nobody can tell for whom. */
        NAMELESS,
        /** No such command. */
        UNKNOWN,
        /** A link's word is no command, whatever it says. */
        NO_COMMAND,
        ALLOWED
    }

    /**
     * A command, with words that would change something wherever it can.
     *
     * @param words what follows the command
     */
    public record Line(String command, String words, Need need) {
        /** As people type it, without the slash. */
        public String said() {
            return (command + " " + words).strip();
        }

        private Role role() {
            return need == Need.ADMINISTRATORS ? Role.ADMIN : Role.MEMBER;
        }

        /** What comes of it when somebody of this standing does it. */
        public Outcome outcome(Standing standing, Way way) {
            if (way == Way.LINKED) {
                return Outcome.NO_COMMAND;
            }
            return switch (need) {
                case EVERYBODY -> Outcome.ALLOWED;
                case SOMEBODY -> standing.hasName() ? Outcome.ALLOWED : Outcome.NAMELESS;
                case ADMINISTRATORS -> standing.administers() ? Outcome.ALLOWED : Outcome.REFUSED;
                case NOBODY -> Outcome.UNKNOWN;
            };
        }
    }

    /**
     * Somebody in a kind of chat.
     *
     * @param chat the kind
     * @param who in the platform's own words where it has some
     * @param typing what the person counts as for what is typed
     * @param pressing the same for what is pressed
     */
    public record Actor(String chat, String who, Standing typing, Standing pressing) {
        private static Actor of(String chat, String who, Standing standing) {
            return new Actor(chat, who, standing, standing);
        }

        /** What the person counts as; links are typed. */
        public Standing standing(Way way) {
            return way == Way.PRESSED ? pressing : typing;
        }

        @Override
        public String toString() {
            return who + " in " + chat;
        }
    }

    /** Every command. */
    public static final List<Line> LINES = List.of(
            everybody("start", ""),
            everybody("help", ""),
            everybody("categories", "vision"),
            everybody("pack", "robotics"),
            everybody("subscriptions", ""),
            everybody("manage", "1"),
            everybody("more", "1 0"),
            everybody("open", "1 0"),
            everybody("search", "larks"),
            everybody("found", "1 best 0"),
            everybody("similar", PAPER),
            everybody("trends", "nosuchbird"),
            everybody("paper", PAPER),
            everybody("why", PAPER),
            everybody("mutes", ""),
            everybody("recommend", ""),
            everybody("learning", ""),
            everybody("privacy", ""),
            everybody("share", ""),
            everybody("export_settings", ""),
            everybody("status", ""),
            somebody("save", PAPER),
            somebody("saved", ""),
            somebody("shelf", "0"),
            somebody("reminder", "on"),
            somebody("tag", PAPER + " birds"),
            somebody("export", "csv"),
            somebody("read", PAPER),
            somebody("unread", PAPER),
            somebody("unsave", PAPER),
            somebody("like", PAPER),
            somebody("dislike", PAPER),
            somebody("export_me", ""),
            somebody("forget_me", ""),
            administrators("learning", "on"),
            administrators("learning", "off"),
            administrators("learning", "reset"),
            administrators("recommend", "on"),
            administrators("recommend", "off"),
            administrators("subscribe", "robots"),
            administrators("topic", "robots"),
            administrators("author", "Ada Finch"),
            administrators("unsubscribe", "1"),
            administrators("edit", "1 owls"),
            administrators("rename", "1 Birds"),
            administrators("switch", "off 1"),
            administrators("keep", "1"),
            administrators("take", "robotics"),
            administrators("mute", "surveys"),
            administrators("unmute", "1"),
            administrators("hide", PAPER + " 0"),
            administrators("follow", PAPER + " 0"),
            administrators("alert", ""),
            administrators("time", "09:00"),
            administrators("timezone", "Tokyo"),
            administrators("days", "mon"),
            administrators("when", "1 now"),
            administrators("quiet", "22:00-07:00"),
            administrators("pause", "3d"),
            administrators("resume", ""),
            administrators("repeats", "on"),
            administrators("language", "en"),
            administrators("summary_language", "en"),
            administrators("mention", "off"),
            administrators("adopt", "k7m2wq9xd4tb yes"),
            administrators("import_settings", "time: 07:15"),
            new Line("administer", "1", Need.NOBODY),
            new Line("unsubscribe_all", "yes", Need.NOBODY));

    /** Telegram: kinds of chat, and the standing of a member in Telegram's words or in whose name somebody speaks. */
    public static final List<Actor> TELEGRAM = List.of(
            Actor.of("private", "reader", Standing.ADMINISTRATOR),
            Actor.of("group", "creator", Standing.ADMINISTRATOR),
            Actor.of("group", "administrator", Standing.ADMINISTRATOR),
            Actor.of("group", "member", Standing.MEMBER),
            Actor.of("group", "restricted", Standing.MEMBER),
            Actor.of("group", "left", Standing.MEMBER),
            new Actor("group", "the group", Standing.NAMELESS_ADMINISTRATOR, Standing.ADMINISTRATOR),
            new Actor("group", "another channel", Standing.NAMELESS_MEMBER, Standing.MEMBER),
            Actor.of("topic", "creator", Standing.ADMINISTRATOR),
            Actor.of("topic", "administrator", Standing.ADMINISTRATOR),
            Actor.of("topic", "member", Standing.MEMBER),
            Actor.of("topic", "restricted", Standing.MEMBER),
            Actor.of("topic", "left", Standing.MEMBER),
            new Actor("topic", "the group", Standing.NAMELESS_ADMINISTRATOR, Standing.ADMINISTRATOR),
            new Actor("topic", "another channel", Standing.NAMELESS_MEMBER, Standing.MEMBER),
            new Actor("channel", "the channel", Standing.NAMELESS_ADMINISTRATOR, Standing.ADMINISTRATOR),
            new Actor("channel", "member", Standing.SILENT, Standing.MEMBER),
            new Actor("channel", "left", Standing.SILENT, Standing.MEMBER));

    /** Discord: kinds of place, and the permission of a member. Where the bot is not installed, everybody has it for themselves. */
    public static final List<Actor> DISCORD = List.of(
            Actor.of("channel", "MANAGE_SERVER", Standing.ADMINISTRATOR),
            Actor.of("channel", "ADMINISTRATOR", Standing.ADMINISTRATOR),
            Actor.of("channel", "MANAGE_CHANNEL", Standing.MEMBER),
            Actor.of("channel", "MESSAGE_SEND", Standing.MEMBER),
            Actor.of("thread", "MANAGE_SERVER", Standing.ADMINISTRATOR),
            Actor.of("thread", "MANAGE_THREADS", Standing.MEMBER),
            Actor.of("thread", "MESSAGE_SEND", Standing.MEMBER),
            Actor.of("forum post", "MANAGE_SERVER", Standing.ADMINISTRATOR),
            Actor.of("forum post", "MANAGE_THREADS", Standing.MEMBER),
            Actor.of("forum post", "MESSAGE_SEND", Standing.MEMBER),
            Actor.of("direct message", "MESSAGE_SEND", Standing.ADMINISTRATOR),
            Actor.of("other server", "MESSAGE_SEND", Standing.ADMINISTRATOR),
            Actor.of("conversation of several", "MESSAGE_SEND", Standing.ADMINISTRATOR));

    /** The least role with which a command does anything, by its name. */
    public static Map<String, Role> leastRoles() {
        return known(line -> true)
                .collect(Collectors.toMap(
                        Line::command, Line::role, (one, other) -> one.compareTo(other) < 0 ? one : other));
    }

    /** What one command needs, by the words that follow it. */
    public static Map<String, Role> rolesOf(String command) {
        return known(line -> line.command().equals(command)).collect(Collectors.toMap(Line::words, Line::role));
    }

    private static Stream<Line> known(Predicate<Line> wanted) {
        return LINES.stream().filter(line -> line.need() != Need.NOBODY).filter(wanted);
    }

    private static Line everybody(String command, String words) {
        return new Line(command, words, Need.EVERYBODY);
    }

    private static Line somebody(String command, String words) {
        return new Line(command, words, Need.SOMEBODY);
    }

    private static Line administrators(String command, String words) {
        return new Line(command, words, Need.ADMINISTRATORS);
    }
}
