-- With which of its chat's alerts a subscription comes: '' with every one, NOW, or some days as MON,THU.
ALTER TABLE subscription ADD COLUMN rhythm VARCHAR(30) DEFAULT '' NOT NULL;
CREATE INDEX subscription_rhythm ON subscription (rhythm);
