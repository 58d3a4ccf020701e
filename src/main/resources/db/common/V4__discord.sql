-- When the part that is next was first tried: what is found on the platform from then on may be that part.
ALTER TABLE outbox ADD COLUMN first_try TIMESTAMP(6) WITH TIME ZONE;
