-- What members of a chat think of a paper: one vote each, which can be changed and taken back.
CREATE TABLE vote (
    chat_id  BIGINT                      NOT NULL REFERENCES chat (id) ON DELETE CASCADE,
    platform VARCHAR(20)                 NOT NULL,
    person   VARCHAR(100)                NOT NULL,          -- the platform's own id
    paper_id VARCHAR(128)                NOT NULL REFERENCES paper (id),
    opinion  VARCHAR(8)                  NOT NULL,          -- LIKE, DISLIKE
    voted_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    PRIMARY KEY (chat_id, platform, person, paper_id)
);
CREATE INDEX vote_order ON vote (chat_id, voted_at);

ALTER TABLE chat ADD COLUMN learning BOOLEAN DEFAULT TRUE NOT NULL;  -- whether votes change the order of alerts
ALTER TABLE chat ADD COLUMN votes_changed BIGINT DEFAULT 0 NOT NULL; -- grows with every change of its votes

ALTER TABLE seen ADD COLUMN liked VARCHAR(1000000);                  -- title of the liked paper that this one is like
