package dev.paperlark.support.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** The limits of application commands. */
final class CommandLimits {
    private static final int SLASH = 1;
    private static final int MAX_SLASH = 100;
    private static final int MAX_OF_OTHER_KINDS = 15;
    private static final int MAX_COMBINED = 8000;
    private static final int SUBCOMMAND = 1;
    private static final int GROUP = 2;

    /** As Discord's "application command naming" says. */
    private static final Pattern NAME = Pattern.compile("^[-_'\\p{L}\\p{N}\\p{IsDevanagari}\\p{IsThai}]{1,32}$");

    private final Consumer<String> problems;

    CommandLimits(Consumer<String> problems) {
        this.problems = problems;
    }

    /** The whole list, as one PUT sets it. */
    void check(JsonNode commands) {
        long slash = 0;
        Set<String> names = new HashSet<>();
        for (JsonNode command : commands) {
            int type = command.path("type").asInt(SLASH);
            slash += type == SLASH ? 1 : 0;
            require(names.add(type + " " + command.path("name").asText()), "two commands of one name");
            checkCommand(command, type);
        }
        require(slash <= MAX_SLASH, "more than " + MAX_SLASH + " slash commands");
        require(commands.size() - slash <= 2 * MAX_OF_OTHER_KINDS, "too many context commands");
    }

    private void checkCommand(JsonNode command, int type) {
        KnownFields.check("command", command, KnownFields.COMMAND, problems);
        if (type == SLASH) {
            checkWords(command);
            checkOptions(command.path("options"));
            require(combined(command) <= MAX_COMBINED, "more than " + MAX_COMBINED + " characters in one command");
        } else {
            size("context command name", command.path("name"), 1, 32);
            require(command.path("description").asText("").isEmpty(), "a context command with a description");
            command.path("name_localizations").forEach(name -> size("localised name", name, 1, 32));
        }
    }

    private void checkWords(JsonNode named) {
        checkName(named.path("name"));
        named.path("name_localizations").forEach(this::checkName);
        size("description", named.path("description"), 1, 100);
        named.path("description_localizations").forEach(text -> size("description", text, 1, 100));
    }

    private void checkName(JsonNode name) {
        String text = name.asText("");
        require(NAME.matcher(text).matches(), "the name \"" + text + "\" does not fit the pattern");
        require(text.equals(text.toLowerCase(Locale.ROOT)), "the name \"" + text + "\" is not in lower case");
    }

    private void checkOptions(JsonNode options) {
        require(options.size() <= 25, "more than 25 options");
        Set<String> names = new HashSet<>();
        boolean optional = false;
        for (JsonNode option : options) {
            KnownFields.check("option", option, KnownFields.OPTION, problems);
            checkWords(option);
            require(names.add(option.path("name").asText()), "two options of one name");
            boolean required = option.path("required").asBoolean();
            require(!required || !optional, "a required option after an optional one");
            optional |= !required && !isGroup(option);
            checkChoices(option);
            checkOptions(option.path("options"));
        }
    }

    private void checkChoices(JsonNode option) {
        JsonNode choices = option.path("choices");
        require(choices.isEmpty() || !option.path("autocomplete").asBoolean(), "choices beside autocomplete");
        check(choices, "option");
    }

    /** A list of choices, of an option or of an autocomplete answer. */
    void check(JsonNode choices, String of) {
        require(choices.size() <= 25, "more than 25 choices of " + of);
        for (JsonNode choice : choices) {
            KnownFields.check("choice", choice, KnownFields.CHOICE, problems);
            size("choice name", choice.path("name"), 1, 100);
            choice.path("name_localizations").forEach(name -> size("choice name", name, 1, 100));
            if (choice.path("value").isTextual()) {
                size("choice value", choice.path("value"), 1, 100);
            }
        }
    }

    private static boolean isGroup(JsonNode option) {
        int type = option.path("type").asInt();
        return type == SUBCOMMAND || type == GROUP;
    }

    /** Names, descriptions and values; of localised ones only the longest counts. */
    private static int combined(JsonNode node) {
        int sum = longest(node, "name") + longest(node, "description");
        for (JsonNode choice : node.path("choices")) {
            sum += longest(choice, "name") + choice.path("value").asText("").length();
        }
        for (JsonNode option : node.path("options")) {
            sum += combined(option);
        }
        return sum;
    }

    private static int longest(JsonNode node, String field) {
        int longest = node.path(field).asText("").length();
        for (JsonNode localised : node.path(field + "_localizations")) {
            longest = Math.max(longest, localised.asText("").length());
        }
        return longest;
    }

    private void size(String what, JsonNode text, int least, int most) {
        int length = text.asText("").length();
        require(
                length >= least && length <= most,
                what + " has " + length + " characters, not " + least + " to " + most);
    }

    private void require(boolean holds, String problem) {
        if (!holds) {
            problems.accept(problem);
        }
    }
}
