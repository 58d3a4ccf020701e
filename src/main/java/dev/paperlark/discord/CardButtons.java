package dev.paperlark.discord;

/** Which buttons of a card are shown. */
enum CardButtons {
    /** All of them, at the card. */
    ALL,
    /** The first one, as a number below all cards, which takes fewer components. */
    NUMBERS
}
