package dev.paperlark.query;

import java.util.List;
import java.util.ResourceBundle;

/**
 * Something odd in a query that was accepted all the same.
 *
 * @param column where, 1-based, in code points of the text as typed
 * @param key of the pattern in the bundles
 * @param arguments of the pattern: strings and integers
 */
public record QueryWarning(int column, String key, List<Object> arguments) {
    public QueryWarning {
        arguments = List.copyOf(arguments);
    }

    /** What is odd, in the language of the bundle. One line, not escaped. */
    public String inWords(ResourceBundle bundle) {
        return new BundleText(bundle).say(key, arguments.toArray());
    }
}
