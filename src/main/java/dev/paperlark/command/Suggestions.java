package dev.paperlark.command;

import dev.paperlark.model.ChatAddress;
import dev.paperlark.query.ArxivTaxonomy;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What is offered while somebody types an option. Answers from memory. Safe for use by many threads. */
public final class Suggestions {
    private final ArxivTaxonomy taxonomy = ArxivTaxonomy.load();
    private final List<String> zones = TimezoneCommand.names();
    private final Supplier<List<CommandSpec>> commands;
    private final OwnSubscriptions subscriptions;
    private final KnownAuthors authors;

    /** One offer: what people see, and what stands in the field when it is taken. */
    public record Suggestion(String label, String value) {}

    public Suggestions(Supplier<List<CommandSpec>> commands, OwnSubscriptions subscriptions, KnownAuthors authors) {
        this.commands = commands;
        this.subscriptions = subscriptions;
        this.authors = authors;
    }

    /**
     * What fits to what is typed so far, the best first.
     *
     * @param typed may be empty
     * @param limit the most that is offered
     */
    public List<Suggestion> of(CommandOption option, ChatAddress chat, String typed, int limit) {
        String letters = typed.strip().toLowerCase(Locale.ROOT);
        Stream<Suggestion> offers = switch (option.source()) {
            case NOTHING -> Stream.empty();
            case VALUES ->
                option.values().stream()
                        .filter(value -> value.startsWith(letters))
                        .map(Suggestions::same);
            case CATEGORIES -> categories(letters);
            case ZONES -> zones.stream().filter(zone -> hasWord(zone, letters)).map(Suggestions::same);
            case AUTHORS -> authors.beginningWith(letters, limit).stream().map(Suggestions::same);
            case SUBSCRIPTIONS -> subscriptions(chat, letters);
            case COMMANDS -> commands(letters);
        };
        return offers.limit(limit).toList();
    }

    /** By code first, {@code cs.r}, then by a word of the name, {@code robot}. */
    private Stream<Suggestion> categories(String letters) {
        Stream<ArxivTaxonomy.Entry> byCode = taxonomy.entries().stream().filter(entry -> hasCode(entry, letters));
        Stream<ArxivTaxonomy.Entry> byName = taxonomy.entries().stream()
                .filter(entry -> !hasCode(entry, letters)
                        && (hasWord(entry.name(), letters) || entry.chinese().contains(letters)));
        return Stream.concat(byCode, byName)
                .map(entry -> new Suggestion(entry.code() + " · " + entry.name(), entry.code()));
    }

    private static boolean hasCode(ArxivTaxonomy.Entry entry, String letters) {
        return entry.code().toLowerCase(Locale.ROOT).startsWith(letters);
    }

    private Stream<Suggestion> subscriptions(ChatAddress chat, String letters) {
        return subscriptions.of(chat).stream()
                .map(known -> new Suggestion("#" + known.number() + " · " + known.query(), "" + known.number()))
                .filter(offer -> offer.label().toLowerCase(Locale.ROOT).contains(letters));
    }

    private Stream<Suggestion> commands(String letters) {
        return commands.get().stream()
                .filter(spec ->
                        spec.menu() == CommandSpec.Menu.LISTED && spec.name().startsWith(letters))
                .map(spec -> same(spec.name()));
    }

    private static Suggestion same(String value) {
        return new Suggestion(value, value);
    }

    /** Whether a word of a name begins so: {@code ber} in {@code Europe/Berlin}. */
    private static boolean hasWord(String name, String letters) {
        String lower = name.toLowerCase(Locale.ROOT);
        String wanted = letters.replace(' ', '_');
        return lower.startsWith(letters)
                || Stream.of(lower.split("[/ _-]")).anyMatch(word -> word.startsWith(letters))
                || lower.contains("/" + wanted);
    }
}
