package dev.paperlark.command;

import dev.paperlark.message.Block;
import dev.paperlark.message.Button;
import dev.paperlark.message.Span;
import dev.paperlark.message.Texts;
import dev.paperlark.model.SummaryChoice;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** {@code /summary_language LANGUAGE|any}: which summary a card shows, where several are on file. */
final class SummaryLanguageCommand implements Command {
    static final String ANY = "any";

    private static final Set<String> NONE = Set.of(ANY, "off");

    /** Those that the digests are known to be written in. */
    private static final List<String> OFFERED = List.of("en", "zh", "ja", "ko");

    private final ChatSettings settings;

    SummaryLanguageCommand(ChatSettings settings) {
        this.settings = settings;
    }

    @Override
    public CommandSpec spec() {
        String[] suggested = Stream.concat(OFFERED.stream(), Stream.of(ANY)).toArray(String[]::new);
        return CommandSpec.forAdmins(
                        "summary_language", CommandOption.text("summaries").suggesting(suggested))
                .under("settings");
    }

    @Override
    public Reply handle(Invocation invocation) {
        if (invocation.words().isBlank()) {
            return asIs(invocation);
        }
        return choice(invocation.words())
                .map(choice -> changed(choice, invocation))
                .orElseGet(() -> Reply.text(invocation.say("command.summary_language.usage")));
    }

    private Reply changed(SummaryChoice choice, Invocation invocation) {
        settings.summarise(invocation.chat(), choice);
        return Reply.text(said(choice, invocation));
    }

    private static Reply asIs(Invocation invocation) {
        Stream<Button> languages = OFFERED.stream().map(code -> button(named(code, Locale.forLanguageTag(code)), code));
        Stream<Button> any = Stream.of(button(invocation.say("summaries.button.any"), ANY));
        return Reply.of(
                Block.paragraph(Span.plain(said(invocation.chat().summaries(), invocation))),
                new Block.Buttons(Stream.concat(languages, any).toList()));
    }

    private static Button button(String label, String word) {
        return new Button(label, "/summary_language " + word);
    }

    /** What a choice means, in words. */
    static String said(SummaryChoice choice, Invocation invocation) {
        return choice.language()
                .map(code -> invocation.say(
                        "summaries.chosen", named(code, invocation.texts().locale())))
                .orElseGet(() -> invocation.say("summaries.any"));
    }

    /** By its code, with or without a region, or by its name in the language itself or in any of the bot's. */
    static Optional<SummaryChoice> choice(String words) {
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        if (NONE.contains(wanted)) {
            return Optional.of(SummaryChoice.ANY);
        }
        String code = Locale.forLanguageTag(wanted.replace('_', '-')).getLanguage();
        return Arrays.stream(Locale.getISOLanguages())
                .filter(known -> known.equals(code) || isNamed(known, wanted))
                .findFirst()
                .map(SummaryChoice::of);
    }

    private static boolean isNamed(String code, String wanted) {
        return Stream.concat(Stream.of(Locale.forLanguageTag(code)), Texts.LANGUAGES.stream())
                .anyMatch(reader -> named(code, reader).toLowerCase(Locale.ROOT).equals(wanted));
    }

    private static String named(String code, Locale reader) {
        return Locale.forLanguageTag(code).getDisplayLanguage(reader);
    }
}
