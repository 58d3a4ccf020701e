package dev.paperlark.model;

import java.util.Optional;

/**
 * What one chat hands on of a subscription to others.
 *
 * @param query the text as the person typed it
 * @param name what the chat's people call it
 * @param rhythm with which alerts it comes
 */
public record SharedSubscription(String query, Optional<String> name, SubscriptionRhythm rhythm) {
    /** That it rests is the chat's own affair. */
    public static SharedSubscription of(Subscription subscription) {
        return new SharedSubscription(subscription.query(), subscription.name(), subscription.rhythm());
    }
}
