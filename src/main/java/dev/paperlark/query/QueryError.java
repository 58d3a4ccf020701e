package dev.paperlark.query;

import java.util.List;
import java.util.ResourceBundle;

/**
 * Why a query was refused.
 *
 * @param column where, 1-based, in code points of the text as typed
 * @param key of the pattern in the bundles that says what is wrong and what to type instead
 * @param arguments of the pattern: strings and integers
 */
public record QueryError(int column, String key, List<Object> arguments) {
    public QueryError {
        arguments = List.copyOf(arguments);
    }

    /** What is wrong and what to type instead, without the place, in the language of the bundle. One line, not escaped. */
    public String inWords(ResourceBundle bundle) {
        return new BundleText(bundle).say(key, arguments.toArray());
    }
}
