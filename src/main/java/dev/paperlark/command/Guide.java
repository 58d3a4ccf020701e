package dev.paperlark.command;

import dev.paperlark.message.Block;
import dev.paperlark.message.Button;
import dev.paperlark.message.Message;
import dev.paperlark.message.Span;
import java.util.ArrayList;
import java.util.List;

/** Leads whoever has no query yet to one: fields to choose from, and what else there is to say. */
final class Guide {
    private final StarterPacks packs;

    Guide(StarterPacks packs) {
        this.packs = packs;
    }

    /** A button for each field; it shows what the field brings. */
    Block fields(Invocation invocation) {
        return new Block.Buttons(packs.all().stream()
                .map(pack -> new Button(nameOf(pack, invocation), "/pack " + pack.key()))
                .toList());
    }

    /** Buttons that ask for what one wants to read. */
    Block ways(Invocation invocation) {
        List<Button> buttons = new ArrayList<>();
        if (invocation.speaker().role().covers(Role.ADMIN)) {
            buttons.add(new Button(invocation.say("guide.words"), WishCommand.Wish.TOPIC.line()));
            buttons.add(new Button(invocation.say("guide.author"), WishCommand.Wish.AUTHOR.line()));
        }
        buttons.add(new Button(invocation.say("guide.categories"), "/categories"));
        return new Block.Buttons(buttons);
    }

    /** The fields, and how to subscribe in one's own words. */
    Message shown(Invocation invocation) {
        return Message.of(
                Block.heading(Span.strong(invocation.say("guide.title"))),
                Block.paragraph(Span.plain(invocation.say("guide.fields"))),
                fields(invocation),
                Block.paragraph(Span.plain(invocation.say("guide.own"))),
                ways(invocation),
                new Block.Items(List.of(
                        line("/subscribe diffusion policy", invocation.say("help.example.words")),
                        line("/subscribe \"flow matching\" OR grasping", invocation.say("help.example.phrase")),
                        line("/subscribe au:\"Kaiming He\"", invocation.say("help.example.author")))));
    }

    static String nameOf(StarterPacks.Pack pack, Invocation invocation) {
        return invocation.say("pack." + pack.key());
    }

    private static List<Span> line(String typed, String meaning) {
        return List.of(Span.code(typed), Span.plain("  " + meaning));
    }
}
