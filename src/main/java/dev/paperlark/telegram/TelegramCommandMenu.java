package dev.paperlark.telegram;

import dev.paperlark.command.CommandSpec;
import dev.paperlark.command.Role;
import dev.paperlark.message.Texts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.methods.description.SetMyDescription;
import org.telegram.telegrambots.meta.api.methods.description.SetMyShortDescription;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScope;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllChatAdministrators;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllGroupChats;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllPrivateChats;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeDefault;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/** Tells Telegram the commands and what the bot is, for each scope and language; English is for everybody without a bundle. */
final class TelegramCommandMenu {
    private static final Logger LOG = LoggerFactory.getLogger(TelegramCommandMenu.class);

    /** After a failure; Telegram allows such calls rarely. */
    private static final Duration TRY_AGAIN = Duration.ofMinutes(10);

    private final TelegramClient client;
    private final List<CommandSpec> listed;
    private final Clock clock;
    private final Set<String> told = new HashSet<>();
    private Instant notBefore = Instant.MIN;

    TelegramCommandMenu(TelegramClient client, List<CommandSpec> specs, Clock clock) {
        this.client = client;
        this.clock = clock;
        this.listed = specs.stream()
                .filter(spec -> spec.menu() == CommandSpec.Menu.LISTED)
                .toList();
    }

    /** Tells what this process has not told yet. A failure is one line in the log, and leaves the rest for later. */
    synchronized void publish() {
        if (clock.instant().isBefore(notBefore)) {
            return;
        }
        try {
            for (BotApiMethod<Boolean> call : calls()) {
                if (!told.contains(call.toString())) {
                    client.execute(call);
                    told.add(call.toString());
                }
            }
        } catch (TelegramApiException failed) {
            notBefore = clock.instant().plus(TRY_AGAIN);
            LOG.warn(
                    "the command menu of Telegram could not be set: {}",
                    failed.getClass().getSimpleName());
        }
    }

    private List<BotApiMethod<Boolean>> calls() {
        List<BotApiMethod<Boolean>> calls = new ArrayList<>();
        for (Locale language : Texts.LANGUAGES) {
            Texts texts = Texts.in(language);
            String code = language.equals(Texts.LANGUAGES.get(0)) ? "" : language.getLanguage();
            List<BotCommand> all = commands(texts, spec -> true);
            List<BotCommand> forMembers = commands(texts, spec -> Role.MEMBER.covers(spec.needs()));
            calls.add(menu(new BotCommandScopeDefault(), code, forMembers));
            calls.add(menu(new BotCommandScopeAllPrivateChats(), code, all));
            calls.add(menu(new BotCommandScopeAllGroupChats(), code, forMembers));
            calls.add(menu(new BotCommandScopeAllChatAdministrators(), code, all));
            SetMyDescription description = new SetMyDescription();
            description.setDescription(texts.say("telegram.description"));
            SetMyShortDescription shortDescription = new SetMyShortDescription();
            shortDescription.setShortDescription(texts.say("telegram.short-description"));
            if (!code.isEmpty()) {
                description.setLanguageCode(code);
                shortDescription.setLanguageCode(code);
            }
            calls.add(description);
            calls.add(shortDescription);
        }
        return calls;
    }

    private List<BotCommand> commands(Texts texts, Predicate<CommandSpec> shown) {
        return listed.stream()
                .filter(shown)
                .map(spec -> new BotCommand(spec.name(), texts.say("command." + spec.name())))
                .toList();
    }

    private static SetMyCommands menu(BotCommandScope scope, String code, List<BotCommand> commands) {
        SetMyCommands menu =
                SetMyCommands.builder().scope(scope).commands(commands).build();
        if (!code.isEmpty()) { // the library refuses an empty one
            menu.setLanguageCode(code);
        }
        return menu;
    }
}
