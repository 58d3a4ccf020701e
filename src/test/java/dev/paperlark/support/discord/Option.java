package dev.paperlark.support.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;

/**
 * An option of a slash command as a person fills it in.
 *
 * @param type Discord's number
 */
public record Option(String name, int type, JsonNode value) {
    static final int CHANNEL = 7;
    static final int ROLE = 8;
    static final int ATTACHMENT = 11;

    public static Option text(String name, String value) {
        return new Option(name, 3, TextNode.valueOf(value));
    }

    public static Option integer(String name, long value) {
        return new Option(name, 4, LongNode.valueOf(value));
    }

    public static Option flag(String name, boolean value) {
        return new Option(name, 5, BooleanNode.valueOf(value));
    }

    public static Option channel(String name, long channel) {
        return new Option(name, CHANNEL, TextNode.valueOf(Entities.text(channel)));
    }

    public static Option role(String name, long role) {
        return new Option(name, ROLE, TextNode.valueOf(Entities.text(role)));
    }

    /** @param file as {@link FileShelf#add} numbered it */
    public static Option file(String name, long file) {
        return new Option(name, ATTACHMENT, TextNode.valueOf(Entities.text(file)));
    }

    public static Option number(String name, double value) {
        return new Option(name, 10, DoubleNode.valueOf(value));
    }
}
