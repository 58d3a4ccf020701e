package dev.paperlark.support.telegram;

import java.util.Map;

/** A request that the real server would not carry out, with its code and its words. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int code;
    private final transient Map<String, Long> parameters;

    /** A request that is wrong in itself, or that cannot be done. */
    public Refusal(String description) {
        this(400, description, Map.of());
    }

    public Refusal(int code, String description, Map<String, Long> parameters) {
        super(description);
        this.code = code;
        this.parameters = Map.copyOf(parameters);
    }

    int code() {
        return code;
    }

    Map<String, Long> parameters() {
        return parameters;
    }
}
