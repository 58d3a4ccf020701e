package dev.paperlark.store;

import dev.paperlark.model.Chat;
import dev.paperlark.model.ChatAddress;
import dev.paperlark.model.ChatId;
import dev.paperlark.model.LostAnswerPolicy;
import dev.paperlark.model.Pause;
import dev.paperlark.model.QuietHours;
import dev.paperlark.model.Rhythm;
import dev.paperlark.model.SummaryChoice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;

/** How a chat stands in its row. */
final class ChatRow implements RowMapper<Chat> {
    private static final String TO = "-";

    @Override
    public Chat map(ResultSet row, StatementContext context) throws SQLException {
        Optional<Instant> pausedUntil = ColumnTypes.instant(row, "paused_until");
        return new Chat(
                new ChatId(row.getLong("id")),
                new ChatAddress(
                        row.getString("platform"),
                        row.getString("room"),
                        Optional.of(row.getString("thread")).filter(thread -> !thread.isEmpty())),
                Locale.forLanguageTag(row.getString("language")),
                new SummaryChoice(Optional.ofNullable(row.getString("summary_language"))),
                new Rhythm(
                        times(row.getString("alert_time")),
                        ZoneId.of(row.getString("zone")),
                        RhythmColumn.days(row.getString("days")),
                        Optional.ofNullable(row.getString("quiet")).map(ChatRow::quiet)),
                ColumnTypes.instant(row, "rhythm_since").orElseThrow(),
                ColumnTypes.instant(row, "paused_since").map(since -> new Pause(since, pausedUntil)),
                LostAnswerPolicy.valueOf(row.getString("lost_answers")),
                Optional.ofNullable(row.getString("mention")),
                Optional.ofNullable(row.getString("disabled")));
    }

    /** Binds everything but the id. */
    <S extends SqlStatement<S>> S bind(S statement, Chat chat) {
        return statement
                .bind("platform", chat.address().platform())
                .bind("room", chat.address().room())
                .bind("thread", chat.address().thread().orElse(""))
                .bind("language", chat.language().toLanguageTag())
                .bind("summaryLanguage", chat.summaries().language())
                .bind("alertTime", names(chat.rhythm().times()))
                .bind("zone", chat.rhythm().zone().getId())
                .bind("days", RhythmColumn.of(chat.rhythm().days()))
                .bind("quiet", chat.rhythm().quiet().map(hours -> hours.from() + TO + hours.to()))
                .bind("rhythmSince", chat.rhythmSince())
                .bind("pausedSince", chat.pause().map(Pause::since))
                .bind("pausedUntil", chat.pause().flatMap(Pause::until))
                .bind("lostAnswers", chat.lostAnswers().name())
                .bind("mention", chat.mention())
                .bind("disabled", chat.disabled());
    }

    private static String names(List<LocalTime> times) {
        return times.stream().map(LocalTime::toString).collect(Collectors.joining(","));
    }

    private static List<LocalTime> times(String names) {
        return names.isEmpty()
                ? List.of()
                : Arrays.stream(names.split(",", -1)).map(LocalTime::parse).toList();
    }

    private static QuietHours quiet(String hours) {
        String[] ends = hours.split(TO, 2);
        return new QuietHours(LocalTime.parse(ends[0]), LocalTime.parse(ends[1]));
    }
}
