package dev.paperlark.command;

import dev.paperlark.message.Block;
import dev.paperlark.message.Span;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** {@code /help}: every command in a line, or one command with its usage and an example. */
final class HelpCommand implements Command {
    private final Supplier<List<CommandSpec>> specs;

    /** @param specs all commands, asked for late because this command is one of them */
    HelpCommand(Supplier<List<CommandSpec>> specs) {
        this.specs = specs;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.forMembers("help", CommandOption.text("command").suggesting(CommandOption.Source.COMMANDS));
    }

    @Override
    public Reply handle(Invocation invocation) {
        String wanted = invocation.words().toLowerCase(Locale.ROOT).replaceFirst("^/", "");
        return listed().stream()
                .filter(spec -> spec.name().equals(wanted))
                .findFirst()
                .map(spec -> one(spec, invocation))
                .orElseGet(() -> all(invocation));
    }

    private Reply all(Invocation invocation) {
        return Reply.of(
                Block.heading(Span.strong(invocation.say("help.title"))),
                new Block.Items(listed().stream()
                        .map(spec -> List.of(
                                Span.code("/" + spec.name()),
                                Span.plain("  " + invocation.say("command." + spec.name()))))
                        .toList()),
                Block.paragraph(Span.plain(invocation.say("help.queries"))),
                new Block.Items(List.of(
                        example("diffusion policy", invocation.say("help.example.words")),
                        example("\"flow matching\" OR \"score matching\"", invocation.say("help.example.phrase")),
                        example("cat:cs.RO grasping -survey", invocation.say("help.example.category")),
                        example("au:\"Kaiming He\"", invocation.say("help.example.author")))),
                Block.paragraph(Span.faint(invocation.say("help.more"))));
    }

    private static List<Span> example(String query, String meaning) {
        return List.of(Span.code(query), Span.plain("  " + meaning));
    }

    private static Reply one(CommandSpec spec, Invocation invocation) {
        return Reply.of(
                Block.heading(Span.strong("/" + spec.name())),
                Block.paragraph(Span.plain(invocation.say("command." + spec.name() + ".usage"))),
                Block.paragraph(
                        Span.plain(invocation.say("help.try") + " "),
                        Span.code(invocation.say("command." + spec.name() + ".example"))));
    }

    private List<CommandSpec> listed() {
        return specs.get().stream()
                .filter(spec -> spec.menu() == CommandSpec.Menu.LISTED)
                .toList();
    }
}
