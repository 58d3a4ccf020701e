package dev.paperlark.support.discord;

import java.util.LinkedHashMap;
import java.util.Map;

/** A server: its roles and who has them. Each member has one role, of the same id as the member, beside that of everyone. */
final class FakeGuild {
    final long id;
    final boolean hasBot;
    /** The bits of everyone. */
    long everyone;
    /** Member to the bits of the member's role. */
    final Map<Long, Long> members = new LinkedHashMap<>();
    /** Roles without any bits, to be mentioned: by anyone or not. */
    final Map<Long, Boolean> mentionable = new LinkedHashMap<>();

    FakeGuild(long id, boolean hasBot, long everyone) {
        this.id = id;
        this.hasBot = hasBot;
        this.everyone = everyone;
    }

    long permissions(long member) {
        return everyone | members.getOrDefault(member, 0L);
    }
}
