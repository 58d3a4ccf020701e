package dev.paperlark;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.encoder.EncoderBase;
import dev.paperlark.config.Secret;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Encodes as another encoder does and masks the values of secrets in the result, so that neither a message nor a stack trace
 * can carry one into a log.
 */
final class MaskingEncoder extends EncoderBase<ILoggingEvent> {
    private static final byte[] NOTHING = {};

    private final Encoder<ILoggingEvent> encoder;
    private final List<String> secrets;

    MaskingEncoder(Encoder<ILoggingEvent> encoder, List<Secret> secrets) {
        this.encoder = encoder;
        this.secrets =
                secrets.stream().filter(Secret::isSet).map(Secret::reveal).toList();
    }

    @Override
    public void start() {
        encoder.start();
        super.start();
    }

    @Override
    public byte[] headerBytes() {
        return NOTHING;
    }

    @Override
    public byte[] encode(ILoggingEvent event) {
        String line = new String(encoder.encode(event), StandardCharsets.UTF_8);
        for (String secret : secrets) {
            line = line.replace(secret, "****");
        }
        return line.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public byte[] footerBytes() {
        return NOTHING;
    }
}
