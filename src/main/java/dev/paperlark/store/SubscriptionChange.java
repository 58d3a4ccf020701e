package dev.paperlark.store;

import dev.paperlark.model.ChatId;
import dev.paperlark.model.SubscriptionId;
import java.util.Optional;

/**
 * A subscription that was added, changed or removed.
 *
 * @param number grows with every change
 * @param query the subscription's query now; empty when it is gone or rests
 */
public record SubscriptionChange(long number, ChatId chat, SubscriptionId subscription, Optional<String> query) {}
