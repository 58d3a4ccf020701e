package dev.paperlark.discord;

import java.util.List;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.interactions.callbacks.IMessageEditCallback;
import net.dv8tion.jda.api.interactions.callbacks.IModalCallback;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.modals.Modal;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageEditData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The answer to one interaction. Discord wants to see its beginning within three seconds, so somebody calls {@link #defer()} when
 * the answer takes its time. Only the person who asked sees it. Used once, by two threads; does not block.
 *
 * @param <T> an interaction that can be answered
 */
abstract class Acknowledgement<T extends IReplyCallback> {
    private static final Logger LOG = LoggerFactory.getLogger(Acknowledgement.class);

    /** The interaction. */
    protected final T event;

    private boolean begun;

    private Acknowledgement(T event) {
        this.event = event;
    }

    /** Answers with a new message. */
    static Acknowledgement<IReplyCallback> ofNew(IReplyCallback event) {
        return new New(event);
    }

    /** Answers in the place of the message whose button was pressed, or below it. */
    static <E extends IReplyCallback & IMessageEditCallback> Acknowledgement<E> inPlace(E event) {
        return new InPlace<>(event);
    }

    /** Tells Discord that the answer comes, unless it is there already. */
    final synchronized void defer() {
        if (!begun) {
            begun = true;
            announce();
        }
    }

    /** Opens a form, unless it is too late for one or the interaction can't have any. */
    final synchronized boolean ask(Modal form) {
        if (begun || !(event instanceof IModalCallback asked)) {
            return false;
        }
        begun = true;
        asked.replyModal(form).queue(shown -> {}, Acknowledgement::report);
        return true;
    }

    /** Shows messages below what stands there. */
    final synchronized void show(List<MessageCreateData> parts) {
        if (begun) {
            showLate(parts);
        } else {
            begun = true;
            event.reply(parts.get(0)).setEphemeral(true).queue(hook -> follow(hook, parts), Acknowledgement::report);
        }
    }

    /** Puts a message in the place of the one that was pressed where that can be done; what does not fit follows. */
    final synchronized void replace(List<MessageCreateData> parts) {
        boolean late = begun;
        begun = true;
        put(parts, late);
    }

    /** Whether {@link #replace} puts a message in the place of another. */
    abstract boolean replaces();

    abstract void announce();

    abstract void showLate(List<MessageCreateData> parts);

    abstract void put(List<MessageCreateData> parts, boolean late);

    /** Sends the parts after the first. */
    static void follow(InteractionHook hook, List<MessageCreateData> parts) {
        parts.stream()
                .skip(1)
                .forEach(part -> hook.sendMessage(part).setEphemeral(true).queue(sent -> {}, Acknowledgement::report));
    }

    static void fill(InteractionHook hook, List<MessageCreateData> parts) {
        hook.editOriginal(MessageEditData.fromCreateData(parts.get(0)))
                .queue(sent -> follow(hook, parts), Acknowledgement::report);
    }

    /** An answer is not repeated: whoever asked can ask again. */
    static void report(Throwable failure) {
        String reason = failure instanceof ErrorResponseException refused
                ? refused.getErrorCode() + " " + refused.getMeaning()
                : failure.getClass().getSimpleName();
        LOG.warn("an answer was not sent: {}", reason);
    }

    private static final class New extends Acknowledgement<IReplyCallback> {
        New(IReplyCallback event) {
            super(event);
        }

        @Override
        boolean replaces() {
            return false;
        }

        @Override
        void announce() {
            event.deferReply(true).queue(hook -> {}, Acknowledgement::report);
        }

        @Override
        void showLate(List<MessageCreateData> parts) {
            fill(event.getHook(), parts);
        }

        @Override
        void put(List<MessageCreateData> parts, boolean late) {
            if (late) {
                fill(event.getHook(), parts);
            } else {
                event.reply(parts.get(0))
                        .setEphemeral(true)
                        .queue(hook -> follow(hook, parts), Acknowledgement::report);
            }
        }
    }

    private static final class InPlace<E extends IReplyCallback & IMessageEditCallback> extends Acknowledgement<E> {
        InPlace(E event) {
            super(event);
        }

        @Override
        boolean replaces() {
            return true;
        }

        @Override
        void announce() {
            event.deferEdit().queue(hook -> {}, Acknowledgement::report);
        }

        @Override
        void showLate(List<MessageCreateData> parts) {
            InteractionHook hook = event.getHook();
            hook.sendMessage(parts.get(0))
                    .setEphemeral(true)
                    .queue(sent -> follow(hook, parts), Acknowledgement::report);
        }

        @Override
        void put(List<MessageCreateData> parts, boolean late) {
            if (late) {
                fill(event.getHook(), parts);
            } else {
                event.editMessage(MessageEditData.fromCreateData(parts.get(0)))
                        .queue(hook -> follow(hook, parts), Acknowledgement::report);
            }
        }
    }
}
