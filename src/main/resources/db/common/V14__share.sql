-- Sets of subscriptions that chats hand on by a code.
CREATE TABLE share (
    code      VARCHAR(16)                 PRIMARY KEY,
    queries   VARCHAR(1000000)            NOT NULL,     -- JSON array
    shared_at TIMESTAMP(6) WITH TIME ZONE NOT NULL
);
CREATE INDEX share_age ON share (shared_at);
