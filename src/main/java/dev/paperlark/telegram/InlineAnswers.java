package dev.paperlark.telegram;

import dev.paperlark.command.QuickSearch;
import dev.paperlark.message.Block;
import dev.paperlark.message.Graphemes;
import dev.paperlark.message.Message;
import dev.paperlark.message.Span;
import dev.paperlark.model.ChatAddress;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.AnswerInlineQuery;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.inlinequery.InlineQuery;
import org.telegram.telegrambots.meta.api.objects.inlinequery.inputmessagecontent.InputTextMessageContent;
import org.telegram.telegrambots.meta.api.objects.inlinequery.result.InlineQueryResult;
import org.telegram.telegrambots.meta.api.objects.inlinequery.result.InlineQueryResultArticle;
import org.telegram.telegrambots.meta.api.objects.inlinequery.result.InlineQueryResultsButton;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/**
 * Answers what people type after the bot's name in any conversation with cards of papers, one of which they may send there. Nothing
 * is kept of it. Safe for use by many threads.
 */
final class InlineAnswers {
    private static final Logger LOG = LoggerFactory.getLogger(InlineAnswers.class);

    /** How far down a list Telegram asks back, as {@link #asked} named it. */
    private static final Pattern PLACE = Pattern.compile("\\d{1,3}");

    private static final String HTTPS = "https://";

    private final QuickSearch search;
    private final TelegramClient client;
    private final Locale language;
    private final TelegramRenderer renderer = new TelegramRenderer();

    /** @param language for people of whom Telegram knows none */
    InlineAnswers(QuickSearch search, TelegramClient client, Locale language) {
        this.search = search;
        this.client = client;
        this.language = language;
    }

    /** Answers one query. That it came too late, because somebody went on typing, is no failure. */
    void asked(InlineQuery query) {
        int from = Optional.ofNullable(query.getOffset())
                .filter(PLACE.asMatchPredicate())
                .map(Integer::parseInt)
                .orElse(0);
        Locale spoken = Optional.ofNullable(query.getFrom().getLanguageCode())
                .map(Locale::forLanguageTag)
                .orElse(language);
        ChatAddress room =
                ChatAddress.of(TelegramPlaces.PLATFORM, query.getFrom().getId().toString());
        QuickSearch.Answer found =
                search.find(query.getQuery(), from, TelegramLimits.INLINE_RESULTS, new QuickSearch.Asker(room, spoken));
        try {
            Boolean ignored = client.execute(answer(query, from, found));
        } catch (TelegramApiException late) {
            LOG.debug("an inline query was not answered: {}", late.getClass().getSimpleName());
        }
    }

    private AnswerInlineQuery answer(InlineQuery query, int from, QuickSearch.Answer found) {
        List<InlineQueryResult> results = IntStream.range(0, found.cards().size())
                .<InlineQueryResult>mapToObj(
                        place -> result(from + place, found.cards().get(place)))
                .toList();
        AnswerInlineQuery answer = new AnswerInlineQuery(query.getId(), results);
        answer.setCacheTime(Math.toIntExact(TelegramLimits.INLINE_CACHE.toSeconds()));
        answer.setIsPersonal(true);
        int next = from + TelegramLimits.INLINE_RESULTS;
        boolean more = found.rest() == QuickSearch.Rest.MORE && next < TelegramLimits.MAX_INLINE_PLACE;
        answer.setNextOffset(more ? Integer.toString(next) : "");
        found.hint().ifPresent(hint -> answer.setButton(button(hint)));
        return answer;
    }

    private static InlineQueryResultsButton button(String hint) {
        InlineQueryResultsButton button = new InlineQueryResultsButton(hint);
        button.setStartParameter(QuickSearch.START_WORD);
        return button;
    }

    private InlineQueryResultArticle result(int place, Block.Card card) {
        InputTextMessageContent content = new InputTextMessageContent(
                renderer.render(Message.of(card)).get(0).html());
        content.setParseMode("HTML");
        content.setLinkPreviewOptions(
                LinkPreviewOptions.builder().isDisabled(true).build());
        InlineQueryResultArticle result = new InlineQueryResultArticle(
                Integer.toString(place), Graphemes.cut(card.title().text(), TelegramLimits.INLINE_TITLE), content);
        result.setDescription(Graphemes.cut(description(card), TelegramLimits.INLINE_DESCRIPTION));
        if (card.title() instanceof Span.Link link && link.url().startsWith(HTTPS)) {
            result.setUrl(link.url());
        }
        return result;
    }

    private static String description(Block.Card card) {
        return Stream.of(card.byline(), card.body())
                .map(spans -> spans.stream().map(Span::text).collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }
}
