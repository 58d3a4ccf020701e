-- In which language a chat wants its summaries, by its ISO 639-1 code; NULL for whichever is on file.
ALTER TABLE chat ADD COLUMN summary_language VARCHAR(8);
