package dev.paperlark.support.discord;

/** A request that Discord would not carry out, with its status, code and words. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;
    private final int code;

    public Refusal(int status, int code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    static Refusal unknownChannel() {
        return new Refusal(404, 10003, "Unknown Channel");
    }

    static Refusal unknownMessage() {
        return new Refusal(404, 10008, "Unknown Message");
    }

    static Refusal unknownInteraction() {
        return new Refusal(404, 10062, "Unknown interaction");
    }

    static Refusal alreadyAcknowledged() {
        return new Refusal(400, 40060, "Interaction has already been acknowledged.");
    }

    static Refusal invalidToken() {
        return new Refusal(401, 50027, "Invalid Webhook Token");
    }

    static Refusal missingAccess() {
        return new Refusal(403, 50001, "Missing Access");
    }

    static Refusal missingPermissions() {
        return new Refusal(403, 50013, "Missing Permissions");
    }

    /** A request that is wrong in itself. */
    static Refusal invalid(String problems) {
        return new Refusal(400, 50035, "Invalid Form Body: " + problems);
    }

    int status() {
        return status;
    }

    int code() {
        return code;
    }
}
