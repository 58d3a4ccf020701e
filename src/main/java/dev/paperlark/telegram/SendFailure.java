package dev.paperlark.telegram;

import dev.paperlark.delivery.SendResult;
import dev.paperlark.model.ChatAddress;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.telegram.telegrambots.meta.api.objects.ResponseParameters;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiValidationException;

/**
 * Reads what a failed call means. The question is: could the reader have it?
 *
 * <p>The code decides first and the words of the description second. An answer that nobody can read leaves the question open.
 */
final class SendFailure {
    /** For a request to be quiet that does not say how long; what stands before the Bot API counts in minutes. */
    static final Duration SAFE_PAUSE = Duration.ofSeconds(60);

    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int BAD_REQUEST = 400;
    private static final int SERVER_ERROR = 500;

    /** What a 400 says when nothing can be sent to this address until a person changes something there. */
    private static final Pattern GONE = Pattern.compile(
            "chat not found|user not found|peer_id_invalid|user_is_blocked|user_is_deactivated|input_user_deactivated"
                    + "|deactivated|was deleted|was kicked|not a member|channel_private"
                    + "|thread not found|topic_closed|topic_deleted|topic_id_invalid"
                    + "|no rights to send|not enough rights|need administrator rights|write_forbidden|chat_restricted");

    private final TelegramApiException failure;

    SendFailure(TelegramApiException failure) {
        this.failure = failure;
    }

    /** What became of the message that was meant for this chat. */
    SendResult result(ChatAddress chat) {
        return answer().map(answer -> byCode(answer, chat)).orElseGet(this::withoutAnswer);
    }

    /** Whether Telegram does not know the bot by its token, or not any more. */
    boolean isRefusedToken() {
        return code() == UNAUTHORIZED || code() == NOT_FOUND;
    }

    /** Whether Telegram could not read the marks in the text; nothing was sent. */
    boolean isRefusedMarkup() {
        return code() == BAD_REQUEST && description().contains("can't parse entities");
    }

    /** Whether an edit would have changed nothing. */
    boolean isUnchanged() {
        return code() == BAD_REQUEST && description().contains("message is not modified");
    }

    private SendResult byCode(TelegramApiRequestException answer, ChatAddress chat) {
        Optional<ResponseParameters> parameters = Optional.ofNullable(answer.getParameters());
        Optional<Long> movedTo = parameters.map(ResponseParameters::getMigrateToChatId);
        Optional<Integer> quiet = parameters.map(ResponseParameters::getRetryAfter);
        if (movedTo.isPresent()) {
            return new SendResult.Moved(new ChatAddress(chat.platform(), Long.toString(movedTo.get()), chat.thread()));
        }
        if (quiet.isPresent() || code() == TOO_MANY_REQUESTS) {
            return new SendResult.RetryAfter(quiet.map(Duration::ofSeconds).orElse(SAFE_PAUSE));
        }
        String reason = code() + " " + answer.getApiResponse();
        if (code() >= SERVER_ERROR) {
            return new SendResult.Ambiguous(reason);
        }
        if (isRefusedToken() || code() == CONFLICT) {
            return new SendResult.Temporary(reason);
        }
        boolean gone = code() == FORBIDDEN || GONE.matcher(description()).find();
        return gone ? new SendResult.Gone(reason) : new SendResult.Rejected(reason);
    }

    private SendResult withoutAnswer() {
        Optional<AnswerGuard.ForeignAnswer> foreign = cause(AnswerGuard.ForeignAnswer.class);
        if (foreign.isPresent()) {
            return byStatus(foreign.get());
        }
        if (cause(TelegramApiValidationException.class).isPresent()) {
            return new SendResult.Temporary("the message is not valid: " + failure.getMessage());
        }
        Optional<TelegramApiRequestException> unreadable = cause(TelegramApiRequestException.class);
        Optional<IOException> transport = cause(IOException.class);
        boolean neverLeft =
                unreadable.isEmpty() && cause(AnswerGuard.AnswerLost.class).isEmpty() && transport.isPresent();
        return neverLeft
                ? new SendResult.Temporary("no connection: " + nameOf(transport.get()))
                : new SendResult.Ambiguous("no readable answer: " + nameOf(last()));
    }

    private static SendResult byStatus(AnswerGuard.ForeignAnswer answer) {
        boolean limited = answer.status() == TOO_MANY_REQUESTS || answer.status() == FORBIDDEN;
        return limited
                ? new SendResult.RetryAfter(answer.pause().orElse(SAFE_PAUSE))
                : new SendResult.Ambiguous("an answer without JSON, HTTP status " + answer.status());
    }

    /** The answer of the Bot API, if one came that can be read. */
    private Optional<TelegramApiRequestException> answer() {
        return cause(TelegramApiRequestException.class)
                .filter(request -> request.getErrorCode() != null && request.getErrorCode() > 0);
    }

    private int code() {
        return answer().map(TelegramApiRequestException::getErrorCode).orElse(0);
    }

    private String description() {
        return answer().map(TelegramApiRequestException::getApiResponse)
                .orElse("")
                .toLowerCase(Locale.ROOT);
    }

    private <T extends Throwable> Optional<T> cause(Class<T> kind) {
        return causes().filter(kind::isInstance).map(kind::cast).findFirst();
    }

    private Throwable last() {
        return causes().reduce(failure, (earlier, later) -> later);
    }

    private Stream<Throwable> causes() {
        return Stream.iterate((Throwable) failure, cause -> cause != null, Throwable::getCause);
    }

    /** The kind of the failure only: its words may name addresses. */
    private static String nameOf(Throwable cause) {
        return cause.getClass().getSimpleName();
    }
}
