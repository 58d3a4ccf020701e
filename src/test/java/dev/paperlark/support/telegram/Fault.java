package dev.paperlark.support.telegram;

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

        /** Any answer. A negative {@code retryAfter} means no such header. */
        record Http(int status, String contentType, String body, int retryAfter) implements Answer {}
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

    /** An error in the JSON of the Bot API. */
    public static Fault error(int code, String description) {
        return json(code, "{\"ok\":false,\"error_code\":" + code + ",\"description\":\"" + description + "\"}");
    }

    /** A request to be quiet, in the JSON of the Bot API. */
    public static Fault tooMany(int seconds) {
        return json(
                429,
                "{\"ok\":false,\"error_code\":429,\"description\":\"Too Many Requests: retry after " + seconds
                        + "\",\"parameters\":{\"retry_after\":" + seconds + "}}");
    }

    /** Any JSON. */
    public static Fault json(int status, String body) {
        return new Fault(false, new Answer.Http(status, "application/json", body, -1));
    }

    /** A page of somebody on the way. */
    public static Fault page(int status, int retryAfter) {
        return new Fault(
                false, new Answer.Http(status, "text/html", "<html><body>" + status + "</body></html>", retryAfter));
    }
}
