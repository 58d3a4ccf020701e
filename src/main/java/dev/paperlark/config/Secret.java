package dev.paperlark.config;

/**
 * A value that is never printed. Only {@link #reveal()} gives it away.
 */
public final class Secret {
    /** The secret that is not set. */
    public static final Secret NONE = new Secret("");

    private final String value;

    public Secret(String value) {
        this.value = value;
    }

    public boolean isSet() {
        return !value.isEmpty();
    }

    /** The value itself, for the one place that needs it. */
    public String reveal() {
        return value;
    }

    @Override
    public String toString() {
        return isSet() ? "****" : "";
    }
}
