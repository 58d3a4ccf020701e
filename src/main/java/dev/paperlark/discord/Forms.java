package dev.paperlark.discord;

import dev.paperlark.command.CommandOption;
import dev.paperlark.command.CommandSpec;
import dev.paperlark.message.Graphemes;
import dev.paperlark.message.Texts;
import java.util.Optional;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.modals.Modal;

/** The form that asks for the words of a command. */
final class Forms {
    /** The field of the words. */
    static final String WORDS = "words";

    private Forms() {}

    /**
     * The form of a command.
     *
     * @param asked the option that is asked for
     * @param draft what stands in the field already
     */
    static Modal form(CommandSpec spec, CommandOption asked, Optional<String> draft, Texts texts) {
        TextInput.Builder words = TextInput.create(WORDS, TextInputStyle.PARAGRAPH)
                .setRequired(true)
                .setPlaceholder(Graphemes.cut(texts.say("discord.form.placeholder"), DiscordLimits.MAX_PLACEHOLDER));
        draft.ifPresent(words::setValue);
        String title = texts.say("command." + spec.name());
        String label = texts.say("command.option." + asked.name());
        return Modal.create("1:/" + spec.name(), Graphemes.cut(title, DiscordLimits.MAX_MODAL_TITLE))
                .addComponents(Label.of(Graphemes.cut(label, DiscordLimits.MAX_MODAL_TITLE), words.build()))
                .build();
    }
}
