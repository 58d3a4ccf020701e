-- Several times separated by commas, earliest first; '' for an alert as soon as papers arrive.
ALTER TABLE chat ALTER COLUMN alert_time SET DATA TYPE VARCHAR(60);
ALTER TABLE chat ADD COLUMN quiet VARCHAR(11);               -- HH:MM-HH:MM, local; NULL for no quiet hours
