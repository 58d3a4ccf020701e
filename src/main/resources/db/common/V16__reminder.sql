-- Whom to remind each week of what is unread on their list, in the private chat where they said so.
CREATE TABLE reminder (
    chat_id BIGINT                      PRIMARY KEY REFERENCES chat (id) ON DELETE CASCADE,
    person  VARCHAR(100)                NOT NULL,          -- the own id of the chat's platform
    since   TIMESTAMP(6) WITH TIME ZONE NOT NULL           -- when they said so, or were reminded last
);
