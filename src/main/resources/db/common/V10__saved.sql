-- What people keep for later reading, each for themselves, in whatever chat they said so.
CREATE TABLE saved (
    platform VARCHAR(20)                 NOT NULL,
    person   VARCHAR(100)                NOT NULL,          -- the platform's own id
    paper_id VARCHAR(128)                NOT NULL REFERENCES paper (id),
    tags     VARCHAR(400)                NOT NULL,          -- each between blanks: ' rl robots '; ' ' for none
    is_read  BOOLEAN                     NOT NULL,
    saved_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    PRIMARY KEY (platform, person, paper_id)
);
CREATE INDEX saved_order ON saved (platform, person, saved_at);
