-- What people call a subscription, and since when it rests. A resting one finds nothing and keeps its number.
ALTER TABLE subscription ADD COLUMN name VARCHAR(200);
ALTER TABLE subscription ADD COLUMN paused_since TIMESTAMP(6) WITH TIME ZONE;
