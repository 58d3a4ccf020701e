package dev.paperlark.discord;

/** What Discord takes. The source of each number stands beside it; see https://docs.discord.com/developers. */
final class DiscordLimits {
    /** Components of a message, those inside of others included (Components, "Legacy Message Component Behavior"). */
    static final int MAX_COMPONENTS = 40;

    /** Characters over all texts of a message of components (JDA, {@code MAX_CONTENT_LENGTH_COMPONENT_V2}). */
    static final int MAX_TEXT = 4000;

    /** The longest text of a message without components, which stands above its embeds (Message, "content"). */
    static final int MAX_CONTENT = 2000;

    /** Embeds of a message (Message, "embeds"). */
    static final int MAX_EMBEDS = 10;

    /** Characters over all embeds of a message (Message, "Embed Limits"). */
    static final int MAX_EMBED_TEXT = 6000;

    /** The longest title of an embed (Message, "Embed Limits"). */
    static final int MAX_EMBED_TITLE = 256;

    /** The longest description of an embed (Message, "Embed Limits"). */
    static final int MAX_EMBED_DESCRIPTION = 4096;

    /** The longest footer of an embed (Message, "Embed Limits"). */
    static final int MAX_EMBED_FOOTER = 2048;

    /** Buttons in a row (Components, "Action Row"). */
    static final int MAX_BUTTONS_IN_ROW = 5;

    /** Rows below the text of a message without components of the second version (Components, "Action Row"). */
    static final int MAX_ROWS = 5;

    /** The longest label of a button (Components, "Button"). */
    static final int MAX_LABEL = 80;

    /** The longest id of a button or select, in characters (Components, "Custom IDs"). */
    static final int MAX_CUSTOM_ID = 100;

    /** Answers to an autocomplete (Application Commands, "Autocomplete"). */
    static final int MAX_SUGGESTIONS = 25;

    /** The longest name or value of an answer to an autocomplete, and of a choice (Application Commands, "Choice"). */
    static final int MAX_SUGGESTION = 100;

    /** The longest description of a command, an option or a field of a modal (Application Commands, "Command Structure"; Components, "Label"). */
    static final int MAX_DESCRIPTION = 100;

    /** The longest title of a modal, and the longest label in it (Interactions, "Modal"; Components, "Label"). */
    static final int MAX_MODAL_TITLE = 45;

    private DiscordLimits() {}
}
