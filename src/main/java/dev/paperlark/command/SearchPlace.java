package dev.paperlark.command;

import dev.paperlark.search.SearchOrder;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in what a search found, as buttons name it.
 *
 * @param search the number under which the chat's search is kept
 * @param from how many papers stand before
 */
record SearchPlace(long search, SearchOrder order, int from) {
    private static final Pattern WORDS = Pattern.compile("(\\d{1,18}) (best|newest) (\\d{1,6})");

    /** Reads what {@link #command} wrote, without the name; empty for anything else, since a button may have been altered. */
    static Optional<SearchPlace> parse(String words) {
        Matcher place = WORDS.matcher(words);
        return place.matches()
                ? Optional.of(new SearchPlace(
                        Long.parseLong(place.group(1)),
                        SearchOrder.valueOf(place.group(2).toUpperCase(Locale.ROOT)),
                        Integer.parseInt(place.group(3))))
                : Optional.empty();
    }

    SearchPlace at(int other) {
        return new SearchPlace(search, order, other);
    }

    SearchPlace in(SearchOrder other) {
        return new SearchPlace(search, other, 0);
    }

    /** The command that leads here. */
    String command() {
        return "/found " + search + " " + order.name().toLowerCase(Locale.ROOT) + " " + from;
    }
}
