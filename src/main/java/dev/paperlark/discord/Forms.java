package dev.paperlark.discord;

import dev.paperlark.command.Reply;
import dev.paperlark.message.Graphemes;
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
     * The form of a question.
     *
     * @param draft what stands in the field already
     */
    static Modal form(Reply.Ask ask, Optional<String> draft) {
        TextInput.Builder words =
                TextInput.create(WORDS, TextInputStyle.PARAGRAPH).setRequired(true);
        draft.filter(text -> text.length() <= TextInput.MAX_VALUE_LENGTH).ifPresent(words::setValue);
        String title = Graphemes.cut(ask.title(), DiscordLimits.MAX_MODAL_TITLE);
        String question = Graphemes.cut(ask.question(), DiscordLimits.MAX_DESCRIPTION);
        return Modal.create(ButtonIds.idOf(ask.line()), title)
                .addComponents(Label.of(title, question, words.build()))
                .build();
    }
}
