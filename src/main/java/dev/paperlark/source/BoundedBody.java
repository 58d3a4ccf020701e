package dev.paperlark.source;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Collects a body up to a limit and hangs up on the first byte beyond it. */
final class BoundedBody implements HttpResponse.BodySubscriber<BoundedBody.Body> {
    private final long maxBytes;
    private final ByteArrayOutputStream collected = new ByteArrayOutputStream();
    private final CompletableFuture<Body> body = new CompletableFuture<>();
    private Flow.@Nullable Subscription subscription;

    BoundedBody(long maxBytes) {
        this.maxBytes = maxBytes;
    }

    @Override
    public CompletionStage<Body> getBody() {
        return body;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        given.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        for (ByteBuffer buffer : buffers) {
            if (collected.size() + (long) buffer.remaining() > maxBytes) {
                hangUp();
                return;
            }
            byte[] bytes = new byte[buffer.remaining()];
            buffer.get(bytes);
            collected.writeBytes(bytes);
        }
    }

    private void hangUp() {
        if (subscription != null) {
            subscription.cancel();
        }
        body.complete(new Body(new byte[0], false));
    }

    @Override
    public void onError(Throwable failure) {
        body.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        body.complete(new Body(collected.toByteArray(), true));
    }

    /**
     * What was received.
     *
     * @param isWhole false when it was longer than allowed; then there are no bytes
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
    record Body(byte[] bytes, boolean isWhole) {
        /** The content of a body that was packed with gzip, under the same limit, so that a small answer can't grow huge. */
        Body unpacked(long maxBytes) throws IOException {
            if (!isWhole) {
                return this;
            }
            try (var unpacking = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
                byte[] content = unpacking.readNBytes((int) Math.min(maxBytes + 1, Integer.MAX_VALUE - 8L));
                return content.length > maxBytes ? new Body(new byte[0], false) : new Body(content, true);
            }
        }
    }
}
