package dev.paperlark.query;

import java.text.MessageFormat;
import java.util.ResourceBundle;

/** The patterns of one bundle. */
record BundleText(ResourceBundle bundle) {

    /**
     * The pattern under a key with its arguments filled in.
     *
     * @throws java.util.MissingResourceException when there is no such key
     */
    String say(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), bundle.getLocale()).format(arguments);
    }
}
