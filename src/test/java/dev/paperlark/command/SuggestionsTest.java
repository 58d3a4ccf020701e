package dev.paperlark.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paperlark.command.CommandOption.Source;
import dev.paperlark.command.Suggestions.Suggestion;
import dev.paperlark.model.ChatAddress;
import dev.paperlark.model.ChatId;
import dev.paperlark.model.Subscription;
import dev.paperlark.model.SubscriptionId;
import dev.paperlark.model.SubscriptionRhythm;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SuggestionsTest {
    private static final ChatAddress LAB = ChatAddress.of("test", "lab");

    private final Suggestions suggestions = new Suggestions(
            () -> List.of(
                    CommandSpec.forMembers("paper"), CommandSpec.forMembers("pause"), CommandSpec.forButtons("p")),
            chat -> chat.equals(LAB)
                    ? List.of(new Subscription(
                            new SubscriptionId(1),
                            new ChatId(1),
                            3,
                            "larks OR owls",
                            Instant.EPOCH,
                            Optional.empty(),
                            Optional.empty(),
                            new SubscriptionRhythm.EveryAlert()))
                    : List.of(),
            (letters, limit) -> List.of("Ada " + letters));

    @Test
    void a_category_is_found_by_its_code_and_by_its_name() {
        assertThat(labels(Source.CATEGORIES, "cs.r")).containsExactly("cs.RO · Robotics");
        assertThat(labels(Source.CATEGORIES, "Robot")).containsExactly("cs.RO · Robotics");
        assertThat(of(Source.CATEGORIES, "cs").get(0).value()).startsWith("cs");
    }

    @Test
    void a_zone_is_found_by_its_city() {
        assertThat(labels(Source.ZONES, "berl")).contains("Europe/Berlin");
        assertThat(labels(Source.ZONES, "new yo")).contains("America/New_York");
        assertThat(of(Source.ZONES, "")).hasSize(25);
    }

    @Test
    void subscriptions_are_those_of_the_chat() {
        assertThat(of(Source.SUBSCRIPTIONS, "owl")).containsExactly(new Suggestion("#3 · larks OR owls", "3"));
        assertThat(suggestions.of(option(Source.SUBSCRIPTIONS), ChatAddress.of("test", "other"), "", 25))
                .isEmpty();
    }

    @Test
    void words_of_the_option_commands_and_authors_are_offered() {
        assertThat(suggestions.of(CommandOption.text("period").suggesting("1d", "1w", "2w"), LAB, "1", 25))
                .extracting(Suggestion::value)
                .containsExactly("1d", "1w");
        assertThat(labels(Source.COMMANDS, "p")).containsExactly("paper", "pause");
        assertThat(labels(Source.AUTHORS, "Bright")).containsExactly("Ada bright");
        assertThat(of(Source.NOTHING, "x")).isEmpty();
    }

    private List<String> labels(Source source, String typed) {
        return of(source, typed).stream().map(Suggestion::label).toList();
    }

    private List<Suggestion> of(Source source, String typed) {
        return suggestions.of(option(source), LAB, typed, 25);
    }

    private static CommandOption option(Source source) {
        return CommandOption.text("x").suggesting(source);
    }
}
