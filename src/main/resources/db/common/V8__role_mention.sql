-- The role that each scheduled alert mentions, by the platform's own id; NULL for nobody.
ALTER TABLE chat ADD COLUMN mention VARCHAR(20);
