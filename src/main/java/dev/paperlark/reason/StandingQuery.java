package dev.paperlark.reason;

import dev.paperlark.model.SubscriptionId;
import dev.paperlark.query.Query;

/** A query that is asked of every new paper, and whose it is. */
public record StandingQuery(SubscriptionId subscription, Query query) {}
