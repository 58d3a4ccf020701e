package dev.paperlark.command;

import java.util.Optional;

/** {@code /topic WORDS} and {@code /author NAME}, on buttons of the guide: subscribes like {@code /subscribe}. Without words, asks for them. */
final class WishCommand implements Command {
    private final Wish wish;
    private final Command subscribe;

    /** What somebody wishes to read. */
    enum Wish {
        TOPIC("topic", "topic.ask.title", "topic.ask", CommandOption.VALUE),
        AUTHOR("author", "author.ask.title", "author.ask", "au:\"" + CommandOption.VALUE + "\"");

        private final String command;
        private final String title;
        private final String question;
        private final String form;

        Wish(String command, String title, String question, String form) {
            this.command = command;
            this.title = title;
            this.question = question;
            this.form = form;
        }

        /** The line that asks for it. */
        String line() {
            return "/" + command;
        }

        private String query(String words) {
            return CommandOption.text(command).written(form).inLine(words);
        }
    }

    WishCommand(Wish wish, Command subscribe) {
        this.wish = wish;
        this.subscribe = subscribe;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.forAdminButtons(wish.command);
    }

    @Override
    public Reply handle(Invocation invocation) {
        return invocation.words().isEmpty()
                ? new Reply.Ask(
                        invocation.say(wish.title), invocation.say(wish.question), wish.line(), Optional.empty())
                : subscribe.handle(invocation.with(wish.query(invocation.words())));
    }
}
