-- Delivery that loses nothing.

ALTER TABLE chat ADD COLUMN lost_answers VARCHAR(16) DEFAULT 'AT_LEAST_ONCE' NOT NULL;
ALTER TABLE chat ADD COLUMN disabled VARCHAR(1000);          -- why nothing can be sent; NULL while all is well

-- States of an outbox row: NEW, ATTEMPTING, UNKNOWN (the answer was lost), SENT, FAILED (refused for good), HELD (the chat is
-- disabled). An UNKNOWN row whose time is the year 9999 stays so.
ALTER TABLE outbox ADD COLUMN fence BIGINT DEFAULT 0 NOT NULL;              -- grows with every claim; only its holder may write
ALTER TABLE outbox ADD COLUMN parts_sent INTEGER DEFAULT 0 NOT NULL;        -- messages of this alert that are out
ALTER TABLE outbox ADD COLUMN unknowns INTEGER DEFAULT 0 NOT NULL;          -- answers lost for the part that is next
ALTER TABLE outbox ADD COLUMN message_ids VARCHAR(4000) DEFAULT '' NOT NULL; -- the platform's ids, separated by blanks
CREATE INDEX outbox_chat ON outbox (chat_id, id);

-- Until when a platform asked us to be quiet, for one room or (room '') for all.
CREATE TABLE quiet (
    platform VARCHAR(20)                 NOT NULL,
    room     VARCHAR(100)                NOT NULL,
    until_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    PRIMARY KEY (platform, room)
);

-- What Telegram handed over, committed before it is acknowledged. An id is unique within an epoch; ids begin anew after a quiet week.
CREATE TABLE telegram_inbox (
    epoch       INTEGER                     NOT NULL,
    update_id   BIGINT                      NOT NULL,
    payload     VARCHAR(1000000)            NOT NULL,
    received_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    -- NEW, TAKEN (in hand), AGAIN (was in hand at a crash), RETAKEN, DONE, PARKED (its handling failed), OLD (came too late)
    state       VARCHAR(8)                  NOT NULL,
    handled_at  TIMESTAMP(6) WITH TIME ZONE,
    PRIMARY KEY (epoch, update_id)
);
CREATE INDEX telegram_inbox_state ON telegram_inbox (state, epoch, update_id);
