package dev.paperlark.config;

import java.util.regex.Pattern;

/** Hides the passwords that stand inside addresses. Rather hides too much than too little. */
final class Masking {
    private static final String SECRET_NAME = "[\\w.-]*(?:password|passwd|pwd|token|secret|key|signature|sig)=";

    /** {@code //user:password@host}; up to the last {@code @}, because a careless password may have one. */
    private static final Pattern USER_INFO = Pattern.compile("(//[^/?#:@]*:)\\S*@");

    /** A parameter as H2 writes it, where {@code \;} does not end the value. */
    private static final Pattern AFTER_SEMICOLON = Pattern.compile("(?i)(;" + SECRET_NAME + ")(?:\\\\.|[^;\\\\])*");

    /** A parameter as PostgreSQL and the web write it. */
    private static final Pattern IN_QUERY = Pattern.compile("(?i)([?&]" + SECRET_NAME + ")[^&]*");

    private Masking() {}

    static String mask(String address) {
        String masked = USER_INFO.matcher(address).replaceAll("$1****@");
        masked = AFTER_SEMICOLON.matcher(masked).replaceAll("$1****");
        return IN_QUERY.matcher(masked).replaceAll("$1****");
    }
}
