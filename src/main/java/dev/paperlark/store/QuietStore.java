package dev.paperlark.store;

import dev.paperlark.model.ChatAddress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Until when platforms asked for quiet, so that a restart does not forget it. */
public final class QuietStore {
    /** Keeps a quiet time; one of the same room that lasts longer stays. */
    public void add(Transaction transaction, QuietTime quiet) {
        // Two processes may hear of the same room at once, and neither database can insert or update in one portable
        // statement.
        Mutex.CHATS.lock(transaction);
        transaction.handle().createUpdate("""
                        DELETE FROM quiet WHERE platform = :platform AND room = :room AND until_at < :until""").bindMethods(quiet).execute();
        transaction.handle().createUpdate("""
                        INSERT INTO quiet (platform, room, until_at)
                        SELECT CAST(:platform AS VARCHAR(20)), CAST(:room AS VARCHAR(100)),
                               CAST(:until AS TIMESTAMP(6) WITH TIME ZONE)
                        WHERE NOT EXISTS (SELECT 1 FROM quiet WHERE platform = :platform AND room = :room)""").bindMethods(quiet).execute();
    }

    /** Forgets the quiet time of a room. */
    void remove(Transaction transaction, String platform, String room) {
        transaction
                .handle()
                .createUpdate("DELETE FROM quiet WHERE platform = :platform AND room = :room")
                .bind("platform", platform)
                .bind("room", room)
                .execute();
    }

    /** Until when a platform asked for quiet in a room, if it did and that is not over. */
    public Optional<Instant> until(Transaction transaction, ChatAddress chat, Instant now) {
        return transaction
                .handle()
                .createQuery("""
                        SELECT until_at FROM quiet
                        WHERE platform = :platform AND room IN ('', :room) AND until_at > :now
                        ORDER BY until_at DESC FETCH FIRST 1 ROW ONLY""")
                .bind("platform", chat.platform())
                .bind("room", chat.room())
                .bind("now", now)
                .mapTo(Instant.class)
                .findOne();
    }

    /** The quiet times that hold at this instant; those that are over are removed. */
    public List<QuietTime> holding(Transaction transaction, Instant now) {
        transaction
                .handle()
                .createUpdate("DELETE FROM quiet WHERE until_at <= :now")
                .bind("now", now)
                .execute();
        return transaction
                .handle()
                .createQuery("SELECT platform, room, until_at AS until FROM quiet ORDER BY platform, room")
                .map(ConstructorMapper.of(QuietTime.class))
                .list();
    }
}
