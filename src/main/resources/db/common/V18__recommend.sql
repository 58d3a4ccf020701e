-- Whether a chat's alerts end with papers that nobody subscribed to and that are like what was liked there.
ALTER TABLE chat ADD COLUMN recommend BOOLEAN DEFAULT FALSE NOT NULL;
