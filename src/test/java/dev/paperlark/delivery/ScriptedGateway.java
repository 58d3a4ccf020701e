package dev.paperlark.delivery;

import dev.paperlark.message.Message;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A platform in memory that answers as its script says and remembers every call. */
final class ScriptedGateway implements Gateway {
    static final String PLATFORM = "test";

    /** One call, at the instant at which it began. */
    record Call(Instant at, Outgoing outgoing, SendResult answer) {
        String room() {
            return outgoing.chat().room();
        }
    }

    private final Clock clock;
    private final List<Call> history = new ArrayList<>();
    volatile Function<Outgoing, SendResult> script = outgoing -> new SendResult.Sent("m" + outgoing.part());
    volatile int parts = 1;
    volatile PaceLimits limits = PaceLimits.unlimited();

    ScriptedGateway(Clock clock) {
        this.clock = clock;
    }

    /** Answers in this order, the last one from then on. */
    void answers(SendResult... answers) {
        List<SendResult> left = new ArrayList<>(List.of(answers));
        script = outgoing -> left.size() > 1 ? left.remove(0) : left.get(0);
    }

    @Override
    public String platform() {
        return PLATFORM;
    }

    @Override
    public PaceLimits limits() {
        return limits;
    }

    @Override
    public int partsOf(Message message) {
        if (parts < 0) {
            throw new IllegalArgumentException("can't be drawn");
        }
        return parts;
    }

    @Override
    public SendResult send(Outgoing outgoing) {
        Instant at = clock.instant();
        SendResult answer = script.apply(outgoing);
        synchronized (history) {
            history.add(new Call(at, outgoing, answer));
        }
        return answer;
    }

    List<Call> history() {
        synchronized (history) {
            return List.copyOf(history);
        }
    }
}
