package dev.paperlark.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.paperlark.model.Alert;
import dev.paperlark.model.AlertId;
import dev.paperlark.model.AlertPaper;
import dev.paperlark.model.ChatId;
import dev.paperlark.model.Slot;
import dev.paperlark.model.SubscriptionId;
import dev.paperlark.model.SummaryChoice;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlertMessageTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    /** Already the 24th in Shanghai. */
    private static final Instant PLANNED = Instant.parse("2026-11-23T23:30:00Z");

    private static final Instant SINCE = Instant.parse("2026-11-19T23:30:00Z");

    private final AlertMessage english = new AlertMessage(Texts.in(Locale.ENGLISH), SummaryChoice.ANY);
    private final AlertMessage chinese = new AlertMessage(Texts.in(Locale.CHINESE), SummaryChoice.ANY);

    @Test
    void the_head_has_the_local_date_in_the_readers_language() {
        Alert alert = alert(Alert.Kind.DAILY, 120, 1);

        assertThat(linesOf(english.page(alert, papers(1), 0, SHANGHAI)).get(0))
                .isEqualTo("Papers for Tuesday, 24 November 2026");
        assertThat(linesOf(chinese.page(alert, papers(1), 0, SHANGHAI)).get(0)).isEqualTo("论文速递 · 2026年11月24日 星期二");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 0 | No new paper has arrived. | 没有新论文。",
                "1 | 1 | 1 new paper looked at, 1 matches what you asked for. | 已浏览 1 篇新论文，1 篇符合你的订阅。",
                "0 | 1 | 1 paper matches what you asked for. | 1 篇符合你的订阅。",
                "3 | 5 | 5 papers match what you asked for. | 5 篇符合你的订阅。",
                "30 | 0 | 30 new papers looked at, none matches what you asked for. | 已浏览 30 篇新论文，没有符合你订阅的。",
                "1234 | 12 | 1,234 new papers looked at, 12 match what you asked for. | 已浏览 1,234 篇新论文，12 篇符合你的订阅。"
            })
    void the_introduction_counts_in_singular_and_plural(int scanned, int matched, String inEnglish, String inChinese) {
        Alert alert = alert(Alert.Kind.DAILY, scanned, matched);

        assertThat(linesOf(english.page(alert, papers(matched), 0, SHANGHAI)).get(1))
                .isEqualTo(inEnglish);
        assertThat(linesOf(chinese.page(alert, papers(matched), 0, SHANGHAI)).get(1))
                .isEqualTo(inChinese);
    }

    @Test
    void a_catch_up_says_that_it_is_one_alert_for_many_days_and_since_when() {
        assertThat(linesOf(english.page(alert(Alert.Kind.CATCH_UP, 300, 1), papers(1), 0, SHANGHAI))
                        .get(1))
                .isEqualTo(
                        "One alert for everything missed since Friday, 20 November 2026. 300 new papers looked at, 1 matches"
                                + " what you asked for.");
    }

    @Test
    void an_alert_on_request_says_so() {
        assertThat(linesOf(english.page(alert(Alert.Kind.ON_REQUEST, 2, 1), papers(1), 0, SHANGHAI))
                        .get(1))
                .startsWith("You asked for this alert now.");
    }

    @Test
    void a_first_page_leads_to_the_rest() {
        Message page = english.page(alert(Alert.Kind.DAILY, 500, 33), papers(10), 0, SHANGHAI);

        assertThat(numbersOf(page)).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        assertThat(linesOf(page)).contains("and 23 more");
        assertThat(page.buttons()).hasSize(31).endsWith(new Button("Show more", "/more 17 10"));
    }

    @Test
    void every_card_can_be_voted_on() {
        Message page = english.page(alert(Alert.Kind.DAILY, 500, 33), papers(1), 0, SHANGHAI);

        assertThat(page.buttons())
                .extracting(Button::label, Button::command)
                .startsWith(
                        tuple("Details", "/open 17 0"),
                        tuple("👍", "/like " + PaperSamples.full().id()),
                        tuple("👎", "/dislike " + PaperSamples.full().id()));
    }

    @Test
    void a_card_says_which_liked_paper_it_is_like() {
        AlertPaper liked = papers(1).get(0).like(PaperSamples.bare());

        assertThat(english.page(alert(Alert.Kind.DAILY, 500, 33), List.of(liked), 0, SHANGHAI)
                        .toString())
                .contains("like “" + PaperSamples.bare().title() + "”, which was liked here");
    }

    @Test
    void a_later_page_says_where_it_is_and_goes_on_counting() {
        Message page = english.page(alert(Alert.Kind.DAILY, 500, 13), papers(3), 10, SHANGHAI);

        assertThat(linesOf(page).get(1)).isEqualTo("Papers 11 to 13 of 13");
        assertThat(numbersOf(page)).containsExactly(11, 12, 13);
        assertThat(page.buttons()).extracting(Button::command).noneMatch(command -> command.startsWith("/more"));
    }

    @Test
    void what_is_recommended_stands_below_the_cards_with_numbers_after_all_that_was_asked_for() {
        List<AlertPaper> page = new ArrayList<>(papers(10));
        page.add(new AlertPaper(PaperSamples.full(), List.of(), List.of()));
        Message first = english.page(alert(Alert.Kind.DAILY, 500, 13), page, 0, SHANGHAI);

        assertThat(numbersOf(first)).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 14);
        assertThat(linesOf(first)).containsSubsequence("You may also like", "and 3 more");
        assertThat(((Block.Card) first.blocks().get(13)).buttons().get(0).command())
                .isEqualTo("/open 17 13");
    }

    private static Alert alert(Alert.Kind kind, int scanned, int matched) {
        Slot slot = Slot.daily(LocalDate.of(2026, 11, 24));
        return new Alert(new AlertId(17), new ChatId(1), slot, kind, SINCE, PLANNED, scanned, matched);
    }

    private static List<AlertPaper> papers(int count) {
        AlertPaper paper = new AlertPaper(PaperSamples.full(), List.of(new SubscriptionId(1)), PaperSamples.reasons());
        return Collections.nCopies(count, paper);
    }

    private static List<Integer> numbersOf(Message message) {
        return message.blocks().stream()
                .filter(Block.Card.class::isInstance)
                .map(block -> ((Block.Card) block).number())
                .toList();
    }

    /** The texts of headings and paragraphs. */
    private static List<String> linesOf(Message message) {
        return message.blocks().stream()
                .map(block -> block instanceof Block.Heading heading
                        ? heading.spans()
                        : block instanceof Block.Paragraph paragraph ? paragraph.spans() : List.<Span>of())
                .filter(spans -> !spans.isEmpty())
                .map(spans -> spans.stream().map(Span::text).collect(Collectors.joining()))
                .toList();
    }
}
