package dev.paperlark.command;

import dev.paperlark.message.DisplayText;
import dev.paperlark.message.Texts;
import dev.paperlark.model.LostAnswerPolicy;
import dev.paperlark.model.SubscriptionRhythm;
import dev.paperlark.query.QueryParser;
import dev.paperlark.query.QueryResult;
import java.io.StringReader;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Reads a file of settings. Goes on after a bad line, so that every problem comes to light at once. Only the words of the YAML are
 * read, nothing is made of them by their types: {@code 08:00} stays a time, {@code on} stays a word. Used once, by one thread.
 */
final class SetupReader {
    private final Texts texts;
    private final QueryParser parser;
    private final List<ChatSetup.Problem> problems = new ArrayList<>();

    private SetupReader(Texts texts, QueryParser parser) {
        this.texts = texts;
        this.parser = parser;
    }

    /** What a text says, or all that is wrong with it. Never throws. */
    static ChatSetup.Result read(String yaml, QueryParser parser, Texts texts) {
        SetupReader reader = new SetupReader(texts, parser);
        ChatSetup setup = reader.setup(reader.root(yaml));
        reader.problems.sort(Comparator.comparingInt(ChatSetup.Problem::line));
        return reader.problems.isEmpty()
                ? new ChatSetup.Result.Read(setup)
                : new ChatSetup.Result.Refused(List.copyOf(reader.problems));
    }

    private Map<String, Node> root(String yaml) {
        try {
            Node root = new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(yaml));
            if (root instanceof MappingNode) {
                return map(root, SetupText.KEYS);
            }
            problem(1, "import.bad.start");
        } catch (MarkedYAMLException bad) {
            problem(bad.getProblemMark() == null ? 1 : bad.getProblemMark().getLine() + 1, "import.bad.yaml");
        } catch (YAMLException bad) {
            problem(1, "import.bad.yaml");
        }
        return Map.of();
    }

    private ChatSetup setup(Map<String, Node> root) {
        return new ChatSetup(
                value(root, SetupText.LANGUAGE, SetupReader::language, "import.bad.language"),
                value(root, SetupText.SUMMARY_LANGUAGE, SummaryLanguageCommand::choice, "import.bad.summary-language"),
                value(root, SetupText.TIME, TimeCommand::times, "import.bad.time"),
                value(root, SetupText.TIMEZONE, TimezoneCommand::zone, "import.bad.timezone"),
                value(root, SetupText.DAYS, SetupReader::days, "import.bad.days"),
                value(root, SetupText.QUIET, SetupReader::quiet, "import.bad.quiet"),
                value(root, SetupText.REPEATS, SetupReader::repeats, "import.bad.repeats"),
                wishes(root, SetupText.SUBSCRIPTIONS),
                wishes(root, SetupText.MUTES));
    }

    private <T> Optional<T> value(
            Map<String, Node> map, String key, Function<String, Optional<T>> meaning, String problemKey) {
        Node node = map.get(key);
        if (node == null) {
            return Optional.empty();
        }
        Optional<T> value = words(node).flatMap(meaning);
        if (value.isEmpty()) {
            problem(line(node), problemKey);
        }
        return value;
    }

    private List<ChatSetup.Wish> wishes(Map<String, Node> root, String key) {
        Node node = root.get(key);
        if (node instanceof SequenceNode list) {
            return list.getValue().stream()
                    .flatMap(entry -> wish(entry).stream())
                    .toList();
        }
        if (node != null && !words(node).filter(String::isEmpty).isPresent()) {
            problem(line(node), "import.bad.list", key);
        }
        return List.of();
    }

    /** A query alone, or with its name and whether it rests. */
    private Optional<ChatSetup.Wish> wish(Node entry) {
        Map<String, Node> parts =
                entry instanceof MappingNode ? map(entry, SetupText.PARTS) : Map.of(SetupText.QUERY, entry);
        Node query = parts.get(SetupText.QUERY);
        if (query == null || !(query instanceof ScalarNode text)) {
            problem(line(entry), "import.bad.subscription");
            return Optional.empty();
        }
        Optional<String> name = value(parts, SetupText.NAME, SetupReader::name, "import.bad.name");
        Optional<ChatSetup.State> state = value(parts, SetupText.PAUSED, SetupReader::state, "import.bad.paused");
        Optional<SubscriptionRhythm> rhythm = value(parts, SetupText.WHEN, WhenCommand::rhythm, "import.bad.when");
        QueryResult result = parser.parse(text.getValue());
        if (result instanceof QueryResult.Refused refused) {
            problem(line(query), "import.bad.query", refused.error().inWords(texts.bundle()));
            return Optional.empty();
        }
        return Optional.of(new ChatSetup.Wish(
                text.getValue(),
                ((QueryResult.Parsed) result).query(),
                name.filter(given -> !given.isEmpty()),
                state.orElse(ChatSetup.State.AT_WORK),
                rhythm.orElseGet(SubscriptionRhythm.EveryAlert::new)));
    }

    private Map<String, Node> map(Node node, List<String> known) {
        Map<String, Node> map = new LinkedHashMap<>();
        for (NodeTuple entry : ((MappingNode) node).getValue()) {
            String key = words(entry.getKeyNode()).orElse("");
            if (!known.contains(key)) {
                problem(line(entry.getKeyNode()), "import.bad.key", key, String.join(", ", known));
            } else if (map.put(key, entry.getValueNode()) != null) {
                problem(line(entry.getKeyNode()), "import.bad.twice", key);
            }
        }
        return map;
    }

    /** One value, or several with blanks between them. */
    private static Optional<String> words(Node node) {
        if (node instanceof ScalarNode scalar) {
            return Optional.of(scalar.getValue().strip());
        }
        if (node instanceof SequenceNode list && list.getValue().stream().allMatch(ScalarNode.class::isInstance)) {
            return Optional.of(String.join(
                    " ",
                    list.getValue().stream()
                            .map(each -> ((ScalarNode) each).getValue().strip())
                            .toList()));
        }
        return Optional.empty();
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    private void problem(int line, String key, Object... arguments) {
        problems.add(new ChatSetup.Problem(line, texts.say(key, arguments)));
    }

    private static Optional<Locale> language(String words) {
        return Texts.LANGUAGES.stream()
                .filter(language -> language.getLanguage().equals(words.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    private static Optional<Set<DayOfWeek>> days(String words) {
        return DaysCommand.days(words.toLowerCase(Locale.ROOT));
    }

    private static Optional<ChatSetup.Quiet> quiet(String words) {
        return QuietCommand.isOff(words)
                ? Optional.of(new ChatSetup.Quiet(Optional.empty()))
                : QuietCommand.hours(words).map(hours -> new ChatSetup.Quiet(Optional.of(hours)));
    }

    private static Optional<LostAnswerPolicy> repeats(String words) {
        return switch (words.toLowerCase(Locale.ROOT)) {
            case "on", "yes", "true" -> Optional.of(LostAnswerPolicy.AT_LEAST_ONCE);
            case "off", "no", "false" -> Optional.of(LostAnswerPolicy.AT_MOST_ONCE);
            default -> Optional.empty();
        };
    }

    private static Optional<String> name(String words) {
        String name = DisplayText.line(words);
        return name.codePointCount(0, name.length()) <= RenameCommand.LONGEST ? Optional.of(name) : Optional.empty();
    }

    private static Optional<ChatSetup.State> state(String words) {
        return switch (words.toLowerCase(Locale.ROOT)) {
            case "yes", "true", "on" -> Optional.of(ChatSetup.State.RESTING);
            case "no", "false", "off" -> Optional.of(ChatSetup.State.AT_WORK);
            default -> Optional.empty();
        };
    }
}
