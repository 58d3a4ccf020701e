package dev.paperlark.store;

import dev.paperlark.model.AlertId;
import dev.paperlark.model.ChatId;
import dev.paperlark.model.Delivery;
import dev.paperlark.model.DeliveryId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/** How a delivery stands in its row when it is claimed. */
final class DeliveryRow implements RowMapper<Delivery> {
    @Override
    public Delivery map(ResultSet row, StatementContext context) throws SQLException {
        return new Delivery(
                new DeliveryId(row.getLong("id")),
                new ChatId(row.getLong("chat_id")),
                new AlertId(row.getLong("alert_id")),
                row.getInt("attempts"),
                row.getInt("unknowns"),
                ColumnTypes.instant(row, "first_try"),
                row.getInt("parts_sent"),
                words(row.getString("message_ids")),
                row.getLong("next_fence"));
    }

    private static List<String> words(String separatedByBlanks) {
        return Arrays.stream(separatedByBlanks.split(" ", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
