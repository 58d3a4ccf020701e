package dev.paperlark.config;

/**
 * Why the settings can't be used, in three parts.
 *
 * @param key the setting, or {@code configuration file} where the file itself is the problem
 * @param shown the bad value, secrets masked
 * @param remedy what to do, a sentence
 */
public record SettingsProblem(String key, String shown, String remedy) {
    /** The problem on one line. */
    public String text() {
        return key + ": \"" + shown + "\" can't be used. " + remedy;
    }
}
