package dev.paperlark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.paperlark.model.Paper;
import dev.paperlark.support.Papers;
import dev.paperlark.support.telegram.ApiRequest;
import dev.paperlark.support.telegram.HtmlText;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody types the bot's name and a few words in a conversation that the bot is not in. */
class TelegramInlineTest extends TelegramLab {
    private static final long ADA = 8_675_309;
    private static final String HOSTILE = "Larks <b>bold</b> & @everyone /stop https://evil.example";

    @BeforeEach
    void papersAreThere() {
        server.person(ADA);
        List<Paper> papers = new ArrayList<>(Papers.series(12));
        papers.add(Papers.titled("2602.00001", HOSTILE)
                .url("https://arxiv.org/abs/2602.00001")
                .tldr("en", "An owl <i>and</i> #1.")
                .build());
        reads(papers.toArray(Paper[]::new));
    }

    @Test
    void words_bring_cards_and_scrolling_brings_the_rest() {
        JsonNode first = asked("\"agree on a song\"", "");
        assertThat(first.path("results")).hasSize(10);
        assertThat(first.at("/results/0/title").asText()).contains("larks agree on a song");
        assertThat(first.at("/results/0/url").asText()).startsWith("https://arxiv.org/abs/2601.");
        assertThat(first.at("/results/0/description").asText()).contains("Ada Finch", "one of them is loud");
        assertThat(first.path("is_personal").asBoolean()).isTrue();
        assertThat(first.path("cache_time").asInt()).isEqualTo(60);
        assertThat(first.path("next_offset").asText()).isEqualTo("10");
        JsonNode second = asked("\"agree on a song\"", "10");
        assertThat(second.path("results")).hasSize(2);
        assertThat(second.path("next_offset").asText()).isEmpty();
        assertThat(server.setting("getUpdates").path("allowed_updates").toString())
                .contains("inline_query");
    }

    @Test
    void the_words_of_a_paper_stay_words_in_what_is_sent() {
        JsonNode content = asked("owl", "").at("/results/0/input_message_content");
        HtmlText text = HtmlText.of(content.path("message_text").asText());
        assertThat(text.text().replace("\u2060", "")).startsWith(HOSTILE).contains("An owl <i>and</i> #1.");
        assertThat(text.text()).as("made inert").doesNotContain("#1");
        assertThat(text.tags()).containsOnlyOnce("a href=\"https://arxiv.org/abs/2602.00001\"");
        assertThat(content.at("/link_preview_options/is_disabled").asBoolean()).isTrue();
    }

    @Test
    void cards_come_in_the_language_that_the_person_has_chosen_in_private() {
        String english = "A stork finds its nest again with the help of one that has been there before.";
        String chinese = "鹳在一只来过的鹳带领下很快就找到了去年的巢。";
        reads(Papers.titled("2602.00002", "Storks").tldr("zh", chinese).build());
        reads(Papers.titled("2602.00002", "Storks").tldr("en", english).build());
        assertThat(asked("storks", "").at("/results/0/description").asText()).contains(english);

        answer(ADA, "/summary_language zh");
        assertThat(asked("storks", "").at("/results/0/description").asText()).contains(chinese);
        answer(ADA, "/language zh");
        assertThat(hint("")).contains("输入");
    }

    @Test
    void without_papers_a_button_says_what_to_do_and_leads_to_the_bot() {
        assertThat(hint("")).contains("Type what you want to read");
        assertThat(hint("\"flow mat")).contains("Go on typing");
        assertThat(hint("nosuchbird")).contains("Nothing found");
        server.message(ADA, ADA, "/start welcome");
        await().atMost(PATIENCE).until(() -> !server.sent(ADA).isEmpty());
        assertThat(server.sent(ADA).get(0).text()).contains("Hello, this is Paperlark.");
    }

    @Test
    void nothing_is_kept_of_who_searched_and_for_what() {
        asked("larks", "");
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(tables.holding(Long.toString(ADA))).isEmpty());
        assertThat(tables.holding("inline_query")).isEmpty();
    }

    private String hint(String words) {
        JsonNode answer = asked(words, "");
        assertThat(answer.path("results")).isEmpty();
        assertThat(answer.at("/button/start_parameter").asText()).isEqualTo("welcome");
        return answer.at("/button/text").asText();
    }

    private JsonNode asked(String words, String offset) {
        int before = server.requests("answerInlineQuery").size();
        server.inline(ADA, words, offset);
        await().atMost(PATIENCE)
                .until(() -> server.requests("answerInlineQuery").size() > before);
        List<ApiRequest> answers = server.requests("answerInlineQuery");
        return answers.get(answers.size() - 1).body();
    }
}
