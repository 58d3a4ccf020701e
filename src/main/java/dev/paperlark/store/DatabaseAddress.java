package dev.paperlark.store;

import dev.paperlark.store.DatabaseUnavailable.Reason;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A JDBC address as it is used.
 *
 * @param url complete, with the settings that keep H2's promises
 */
record DatabaseAddress(Vendor vendor, String url) {
    /**
     * What H2 needs. Without {@code WRITE_DELAY=0} a killed process loses commits of the last second, and without
     * {@code REUSE_SPACE=FALSE} now and then all of its commits (decision record 0016); without {@code DB_CLOSE_ON_EXIT=FALSE} H2's own shutdown hook closes the database under work that is being finished.
     */
    private static final List<String> H2_SETTINGS =
            List.of("WRITE_DELAY=0", "REUSE_SPACE=FALSE", "DB_CLOSE_ON_EXIT=FALSE");

    /** What H2 adds to the path. */
    static final String H2_ENDING = ".mv.db";

    /** A path, not another of H2's schemes such as {@code mem:}; one letter and a colon is a Windows drive. */
    private static final Pattern H2_FILE = Pattern.compile("jdbc:h2:(?:file:)?(?![a-zA-Z]{2,}:)(?<path>[^;]+)");

    /** Completes an address; a setting that the operator has given stays as it is. */
    static DatabaseAddress of(String url) {
        Vendor vendor = Vendor.of(url).orElseThrow(() -> new DatabaseUnavailable(Reason.REFUSED, """
                The database address must begin with jdbc:h2: or jdbc:postgresql:. Correct database.url."""));
        return new DatabaseAddress(vendor, vendor == Vendor.H2 ? completed(url) : url);
    }

    /** The H2 file, where the address names one. */
    Optional<Path> file() {
        Matcher file = H2_FILE.matcher(url);
        if (!file.lookingAt()) {
            return Optional.empty();
        }
        String home = Matcher.quoteReplacement(System.getProperty("user.home", "~"));
        return Optional.of(
                Path.of(file.group("path").replaceFirst("^~", home) + H2_ENDING).toAbsolutePath());
    }

    /** The same address with another H2 file, which has the ending that H2 gives it. */
    String urlOf(Path otherFile) {
        Matcher file = H2_FILE.matcher(url);
        if (!file.lookingAt()) {
            throw new IllegalStateException("only an H2 file has a twin");
        }
        String path = otherFile.toString();
        return "jdbc:h2:file:" + path.substring(0, path.length() - H2_ENDING.length()) + url.substring(file.end());
    }

    /** The address without its settings, among which a password may stand. */
    String shown() {
        return url.split("[;?]", 2)[0];
    }

    private static String completed(String url) {
        StringBuilder complete = new StringBuilder(url);
        for (String setting : H2_SETTINGS) {
            String name = setting.substring(0, setting.indexOf('=') + 1);
            if (!url.toUpperCase(Locale.ROOT).contains(";" + name)) {
                complete.append(';').append(setting);
            }
        }
        return complete.toString();
    }
}
