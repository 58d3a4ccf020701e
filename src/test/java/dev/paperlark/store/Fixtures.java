package dev.paperlark.store;

import dev.paperlark.model.Chat;
import dev.paperlark.model.ChatAddress;
import dev.paperlark.model.Rhythm;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Locale;

/** Rows that several store tests begin with. */
final class Fixtures {
    static final Rhythm EVERY_MORNING = new Rhythm(LocalTime.of(8, 0), ZoneOffset.UTC, EnumSet.allOf(DayOfWeek.class));

    private Fixtures() {}

    static Chat chat(Transaction transaction, String platform, String room) {
        return new ChatStore()
                .create(transaction, ChatAddress.of(platform, room), Locale.ENGLISH, EVERY_MORNING, StoreTest.NOW);
    }
}
