-- Whose set it is, so that it goes when its chat does. Codes of before don't say and could outlive a chat that wants to be forgotten.
DELETE FROM share;
ALTER TABLE share ADD COLUMN chat_id BIGINT NOT NULL REFERENCES chat (id) ON DELETE CASCADE;
CREATE INDEX share_chat ON share (chat_id);
CREATE INDEX vote_person ON vote (platform, person);
-- From now on an update that is over keeps nothing of what people wrote, unless its handling failed.
UPDATE telegram_inbox SET payload = '{}' WHERE state IN ('DONE', 'OLD');
