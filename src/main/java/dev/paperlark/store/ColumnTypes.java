package dev.paperlark.store;

import dev.paperlark.model.AlertId;
import dev.paperlark.model.ChatId;
import dev.paperlark.model.DeliveryId;
import dev.paperlark.model.PaperId;
import dev.paperlark.model.Slot;
import dev.paperlark.model.SubscriptionId;
import dev.paperlark.model.SubscriptionRhythm;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.ArgumentFactory;
import org.jdbi.v3.core.spi.JdbiPlugin;
import org.jspecify.annotations.Nullable;

/** Teaches Jdbi how our types stand in columns, the same on both databases. */
final class ColumnTypes implements JdbiPlugin {
    /** PostgreSQL stores neither NUL nor half a surrogate pair; one such character must not cost a whole digest. */
    private static final Pattern UNSTORABLE = Pattern.compile("[\\x00\\p{Cs}]");

    private static final String REPLACEMENT = "\uFFFD";

    @Override
    public void customizeJdbi(Jdbi jdbi) {
        jdbi.registerArgument(binding(String.class, (row, at, text) -> row.setString(at, storable(text))))
                .registerArgument(binding(Instant.class, (row, at, time) -> row.setObject(at, stored(time))))
                .registerArgument(binding(PaperId.class, (row, at, id) -> row.setString(at, storable(id.value()))))
                .registerArgument(binding(Slot.class, (row, at, slot) -> row.setString(at, slot.key())))
                .registerArgument(binding(ChatId.class, (row, at, id) -> row.setLong(at, id.value())))
                .registerArgument(binding(AlertId.class, (row, at, id) -> row.setLong(at, id.value())))
                .registerArgument(binding(DeliveryId.class, (row, at, id) -> row.setLong(at, id.value())));
        jdbi.registerColumnMapper(Instant.class, (row, at, context) -> instant(row, at))
                .registerColumnMapper(PaperId.class, (row, at, context) -> new PaperId(row.getString(at)))
                .registerColumnMapper(Slot.class, (row, at, context) -> new Slot(row.getString(at)))
                .registerColumnMapper(
                        SubscriptionRhythm.class, (row, at, context) -> RhythmColumn.rhythm(row.getString(at)))
                .registerColumnMapper(ChatId.class, (row, at, context) -> new ChatId(row.getLong(at)))
                .registerColumnMapper(AlertId.class, (row, at, context) -> new AlertId(row.getLong(at)))
                .registerColumnMapper(DeliveryId.class, (row, at, context) -> new DeliveryId(row.getLong(at)))
                .registerColumnMapper(SubscriptionId.class, (row, at, context) -> new SubscriptionId(row.getLong(at)));
    }

    /** Preparable, because Jdbi asks only such factories for the values of a batch. */
    private static <T> ArgumentFactory.Preparable binding(Class<T> type, Binder<T> binder) {
        return (asked, config) -> asked == type
                ? Optional.of(value -> (at, row, context) -> bind(binder, row, at, type.cast(value)))
                : Optional.empty();
    }

    /** The value is null where an empty Optional of the type is bound. */
    private static <T> void bind(Binder<T> binder, PreparedStatement row, int at, @Nullable T value)
            throws SQLException {
        if (value == null) {
            row.setNull(at, Types.NULL);
        } else {
            binder.bind(row, at, value);
        }
    }

    static String storable(String text) {
        return UNSTORABLE.matcher(text).replaceAll(REPLACEMENT);
    }

    /** Cut to the microseconds that both databases keep, so that neither rounds up. */
    private static OffsetDateTime stored(Instant time) {
        return time.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    /** The instant of a column, by the column's name. */
    static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    /** Sets one value of a statement; positions count from 1. */
    @FunctionalInterface
    private interface Binder<T> {
        void bind(PreparedStatement statement, int at, T value) throws SQLException;
    }
}
