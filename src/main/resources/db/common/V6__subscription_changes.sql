-- What became of the subscriptions lately, so that every process keeps its matching engine in step. Numbers are given under the mutex
-- 'subscriptions', so that they become visible in their order; old rows go as new ones come.
CREATE TABLE subscription_change (
    number          BIGINT PRIMARY KEY,
    chat_id         BIGINT NOT NULL,     -- the chat may be gone
    subscription_id BIGINT NOT NULL      -- added if it is there, removed if not
);
INSERT INTO mutex (name) VALUES ('subscriptions');
