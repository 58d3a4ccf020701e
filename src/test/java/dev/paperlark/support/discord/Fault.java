package dev.paperlark.support.discord;

/**
 * What goes wrong with a request instead of its answer.
 *
 * @param accepted whether the server acts on the request before
 * @param answer what the client sees then
 */
public record Fault(boolean accepted, Answer answer) {
    /** What the client sees. */
    public sealed interface Answer {
        /** The connection is closed without a byte. */
        record Cut() implements Answer {}

        /** The connection is closed in the middle of the answer. */
        record CutInside() implements Answer {}

        /** Nothing comes for a while, then the connection is closed. */
        record Silence(long milliseconds) implements Answer {}

        /** Any answer. */
        record Http(int status, String contentType, String body) implements Answer {}

        /** A 429. Without {@code via} it looks as if it came from a server on the way. */
        record TooMany(int seconds, boolean global, boolean via) implements Answer {}
    }

    /** The connection is cut; the server has not taken the request. */
    public static Fault cutBefore() {
        return new Fault(false, new Answer.Cut());
    }

    /** The server has taken the request, the answer is lost. */
    public static Fault cutAfter() {
        return new Fault(true, new Answer.Cut());
    }

    /** The server has taken the request, half of its answer arrives. */
    public static Fault cutInside() {
        return new Fault(true, new Answer.CutInside());
    }

    /** The server has taken the request and answers nothing for this long. */
    public static Fault silence(long milliseconds) {
        return new Fault(true, new Answer.Silence(milliseconds));
    }

    /** An error in the JSON of Discord. */
    public static Fault error(int status, int code, String message) {
        return json(status, "{\"code\":" + code + ",\"message\":\"" + message + "\"}");
    }

    /** A request to be quiet on this route and channel. */
    public static Fault tooMany(int seconds) {
        return new Fault(false, new Answer.TooMany(seconds, false, true));
    }

    /** A request to be quiet everywhere. */
    public static Fault tooManyAltogether(int seconds) {
        return new Fault(false, new Answer.TooMany(seconds, true, true));
    }

    /** A 429 of the network in front of Discord: no JSON, no {@code via}. */
    public static Fault tooManyAtTheDoor(int seconds) {
        return new Fault(false, new Answer.TooMany(seconds, false, false));
    }

    /** Any JSON. */
    public static Fault json(int status, String body) {
        return new Fault(false, new Answer.Http(status, "application/json", body));
    }

    /** A page of somebody on the way. */
    public static Fault page(int status) {
        return new Fault(false, new Answer.Http(status, "text/html", "<html><body>" + status + "</body></html>"));
    }

    /** The same fault, after the server has taken the request. */
    public Fault afterAccepting() {
        return new Fault(true, answer);
    }
}
