package dev.paperlark.command;

import dev.paperlark.message.Block;
import dev.paperlark.message.Button;
import dev.paperlark.message.DisplayText;
import dev.paperlark.message.Message;
import dev.paperlark.message.Span;
import dev.paperlark.model.Chat;
import dev.paperlark.model.LostAnswerPolicy;
import dev.paperlark.query.QueryParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code /import_settings YAML}: shows what a pasted text or a file would change, and changes it when its button is pressed, all of it or
 * nothing.
 */
final class ImportSettingsCommand implements Command {
    private static final String LINE = "/import_settings";
    private static final Pattern CONFIRMED = Pattern.compile("yes (\\d{1,18})");

    /** More would not help. */
    private static final int SHOWN = 5;

    private static final int SHOWN_QUERIES = 10;

    private final Setups setups;
    private final PendingSetups pending;
    private final QueryParser parser;
    private final NextAlert nextAlert;

    ImportSettingsCommand(Setups setups, PendingSetups pending, QueryParser parser, NextAlert nextAlert) {
        this.setups = setups;
        this.pending = pending;
        this.parser = parser;
        this.nextAlert = nextAlert;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.forAdmins(
                        "import_settings", CommandOption.text("yaml"), CommandOption.file("file", "yaml", "yml"))
                .under("settings");
    }

    @Override
    public Reply handle(Invocation invocation) {
        Matcher confirmed = CONFIRMED.matcher(invocation.words());
        if (confirmed.matches()) {
            return make(Long.parseLong(confirmed.group(1)), invocation);
        }
        if (invocation.words().isEmpty()) {
            return new Reply.Ask(
                    invocation.say("import.ask.title"), invocation.say("import.ask"), LINE, Optional.empty());
        }
        ChatSetup.Result result = SetupReader.read(invocation.words(), parser, invocation.texts());
        return result instanceof ChatSetup.Result.Read read
                ? show(read.setup(), invocation)
                : refused((ChatSetup.Result.Refused) result, invocation);
    }

    private static Reply refused(ChatSetup.Result.Refused refused, Invocation invocation) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.paragraph(Span.strong(invocation.say("import.refused"))));
        blocks.add(new Block.Items(refused.problems().stream()
                .limit(SHOWN)
                .map(problem -> List.of(
                        Span.strong(invocation.say("import.line", Integer.toString(problem.line()))),
                        Span.plain(" " + DisplayText.line(problem.remedy()))))
                .toList()));
        int more = refused.problems().size() - SHOWN;
        if (more > 0) {
            blocks.add(Block.paragraph(Span.faint(invocation.say("import.more", more))));
        }
        return new Reply.TryAgain(new Message(blocks), LINE, invocation.words());
    }

    private Reply show(ChatSetup setup, Invocation invocation) {
        SetupChanges.Before before = setups.now(invocation.chat());
        SetupChanges changes = setups.changes(setup, before);
        if (changes.isNothing(before)) {
            return Reply.text(invocation.say("import.nothing"));
        }
        if (!before.hasRoomFor(changes)) {
            return full(invocation);
        }
        long number = pending.keep(invocation.chat().id(), setup);
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.heading(Span.strong(invocation.say("import.title"))));
        blocks.add(new Block.Items(lines(before.chat(), changes, invocation)));
        blocks.add(Block.paragraph(Span.faint(invocation.say("import.stays"))));
        blocks.add(new Block.Buttons(
                List.of(new Button(invocation.say("import.button"), "/import_settings yes " + number))));
        return Reply.of(blocks);
    }

    private static Reply full(Invocation invocation) {
        return Reply.text(invocation.say("import.full", NewSubscriptions.MOST, Mutes.MOST));
    }

    private Reply make(long number, Invocation invocation) {
        return pending.take(invocation.chat().id(), number)
                .map(setup -> setups.make(setup, invocation.chat().id())
                        .map(changes -> done(changes, invocation))
                        .orElseGet(() -> full(invocation)))
                .orElseGet(() -> Reply.text(invocation.say("import.gone")));
    }

    private Reply done(SetupChanges changes, Invocation invocation) {
        Invocation later = invocation.in(changes.chat());
        return Reply.of(
                Block.paragraph(Span.strong(later.say(
                        "import.done", changes.added().size(), changes.muted().size()))),
                Block.paragraph(Span.faint(nextAlert.say(changes.chat(), later.texts()))));
    }

    private static List<List<Span>> lines(Chat before, SetupChanges changes, Invocation invocation) {
        List<List<Span>> lines = new ArrayList<>();
        Chat after = changes.chat();
        Moments moments = new Moments(invocation.texts());
        if (!after.language().equals(before.language())) {
            lines.add(plain(invocation.say(
                    "import.language",
                    after.language().getDisplayLanguage(invocation.texts().locale()))));
        }
        if (!after.summaries().equals(before.summaries())) {
            lines.add(plain(SummaryLanguageCommand.said(after.summaries(), invocation)));
        }
        if (!after.rhythm().equals(before.rhythm())) {
            lines.add(
                    plain(invocation.say("import.rhythm", moments.say(after.rhythm()), moments.say(before.rhythm()))));
        }
        if (after.lostAnswers() != before.lostAnswers()) {
            lines.add(plain(invocation.say(
                    after.lostAnswers() == LostAnswerPolicy.AT_LEAST_ONCE ? "repeats.on" : "repeats.off")));
        }
        lines.addAll(queries("import.subscriptions", changes.added(), invocation));
        lines.addAll(queries("import.changed", List.copyOf(changes.changed().values()), invocation));
        lines.addAll(queries("import.mutes", changes.muted(), invocation));
        return lines;
    }

    private static List<List<Span>> queries(String key, List<ChatSetup.Wish> wishes, Invocation invocation) {
        if (wishes.isEmpty()) {
            return List.of();
        }
        List<List<Span>> lines = new ArrayList<>();
        lines.add(plain(invocation.say(key, wishes.size())));
        wishes.stream()
                .limit(SHOWN_QUERIES)
                .map(wish -> List.<Span>of(Span.code(DisplayText.line(wish.text()))))
                .forEach(lines::add);
        if (wishes.size() > SHOWN_QUERIES) {
            lines.add(plain(invocation.say("import.more", wishes.size() - SHOWN_QUERIES)));
        }
        return lines;
    }

    private static List<Span> plain(String text) {
        return List.of(Span.plain(text));
    }
}
