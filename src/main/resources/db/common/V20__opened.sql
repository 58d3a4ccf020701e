-- Whether somebody in the chat opened the details of the paper from its alert.
ALTER TABLE seen ADD COLUMN opened BOOLEAN DEFAULT FALSE NOT NULL;
