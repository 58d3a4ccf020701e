package dev.paperlark.console;

import dev.paperlark.delivery.Gateway;
import dev.paperlark.delivery.Outgoing;
import dev.paperlark.delivery.PaceLimits;
import dev.paperlark.delivery.SendResult;
import dev.paperlark.message.Message;
import dev.paperlark.model.ChatAddress;
import dev.paperlark.model.PersonId;

/** Sends alerts to the terminal: what is printed is sent. */
public final class ConsoleGateway implements Gateway {
    /** The name of this platform, and of its only chat. */
    public static final String PLATFORM = "console";

    /** The chat that a terminal acts for. */
    public static final ChatAddress CHAT = ChatAddress.of(PLATFORM, "console");

    private final ConsolePrinter printer;

    public ConsoleGateway(ConsolePrinter printer) {
        this.printer = printer;
    }

    @Override
    public String platform() {
        return PLATFORM;
    }

    @Override
    public PaceLimits limits() {
        return PaceLimits.unlimited();
    }

    /** Whoever sits there. */
    @Override
    public String privateRoom(PersonId person) {
        return CHAT.room();
    }

    @Override
    public int partsOf(Message message) {
        return 1;
    }

    @Override
    public SendResult send(Outgoing outgoing) {
        printer.print(outgoing.message());
        return new SendResult.Sent("");
    }
}
