package dev.paperlark.message;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The bot's own words in one language, from {@code messages_*.properties}.
 *
 * <p>Patterns are {@link MessageFormat} patterns, so a plural is a {@code choice}. A language without a bundle is answered in
 * English. Immutable and safe for use by many threads.
 */
public final class Texts {
    /** The languages that have a bundle, the fallback first. */
    public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.CHINESE);

    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale locale;
    private final ResourceBundle bundle;

    private Texts(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle("messages", locale, EXACT);
    }

    /** The words in the language of {@code wish}, or in English. */
    public static Texts in(Locale wish) {
        return new Texts(LANGUAGES.stream()
                .filter(language -> language.getLanguage().equals(wish.getLanguage()))
                .findFirst()
                .orElse(Locale.ENGLISH));
    }

    /** The language that is spoken, one of {@link #LANGUAGES}. */
    public Locale locale() {
        return locale;
    }

    /** The bundle itself, for rooms that have no access to this one. */
    public ResourceBundle bundle() {
        return bundle;
    }

    /**
     * The text under a key with its arguments filled in. Arguments are inserted as they are; escaping is the renderer's task.
     *
     * @throws java.util.MissingResourceException when no text has this key
     */
    public String say(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }
}
