-- What the program notes for itself, a line each, such as which commands it last declared to a platform.
CREATE TABLE note (
    name VARCHAR(100)  PRIMARY KEY,
    text VARCHAR(1000) NOT NULL
);
