package dev.paperlark.command;

import dev.paperlark.message.Texts;
import dev.paperlark.model.Chat;
import java.util.Locale;
import java.util.Optional;

/** {@code /language en|zh}: the language in which the bot talks in this chat. */
final class LanguageCommand implements Command {
    private final ChatSettings settings;

    LanguageCommand(ChatSettings settings) {
        this.settings = settings;
    }

    @Override
    public CommandSpec spec() {
        String[] codes = Texts.LANGUAGES.stream().map(Locale::getLanguage).toArray(String[]::new);
        return CommandSpec.forAdmins(
                        "language", CommandOption.choice("language", codes).required())
                .under("settings");
    }

    @Override
    public Reply handle(Invocation invocation) {
        return named(invocation.words())
                .map(language -> {
                    Chat changed = settings.speak(invocation.chat(), language);
                    return Reply.text(Texts.in(changed.language()).say("language.changed"));
                })
                .orElseGet(() -> Reply.text(invocation.say("command.language.usage")));
    }

    /** By its code, or by its name in any of the bot's languages. */
    private static Optional<Locale> named(String words) {
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        return Texts.LANGUAGES.stream()
                .filter(language -> language.getLanguage().equals(wanted)
                        || Texts.LANGUAGES.stream()
                                .anyMatch(reader -> language.getDisplayLanguage(reader)
                                        .toLowerCase(Locale.ROOT)
                                        .equals(wanted)))
                .findFirst();
    }
}
