package dev.paperlark.digest;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Splits a text of keywords: between commas, as items of a list, or as a program prints a list. */
final class Keywords {
    private static final Pattern ITEM = Pattern.compile("^(?:>\\s?)?\\s{0,3}[-+*]\\s+");
    private static final String QUOTES = "'\"`";

    private Keywords() {}

    /** The keywords in order, none twice. */
    static List<String> in(String text) {
        String oneLine = text.strip()
                .lines()
                .map(line ->
                        ITEM.matcher(line).find() ? "," + ITEM.matcher(line).replaceFirst("") : line)
                .collect(Collectors.joining("\n"));
        return Listing.words(withoutBrackets(oneLine)).stream()
                .map(Keywords::withoutQuotes)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    private static String withoutBrackets(String text) {
        boolean printed = text.startsWith("[") && text.indexOf(']') == text.length() - 1;
        return printed ? text.substring(1, text.length() - 1) : text;
    }

    private static String withoutQuotes(String word) {
        int last = word.length() - 1;
        boolean quoted = last > 0 && QUOTES.indexOf(word.charAt(0)) >= 0 && word.charAt(0) == word.charAt(last);
        return quoted ? word.substring(1, last).strip() : word;
    }
}
