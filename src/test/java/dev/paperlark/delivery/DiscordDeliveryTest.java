package dev.paperlark.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paperlark.discord.DiscordLogin;
import dev.paperlark.model.ChatAddress;
import dev.paperlark.model.ChatId;
import dev.paperlark.support.FakeDiscord;
import dev.paperlark.support.discord.ApiRequest;
import dev.paperlark.support.discord.Fault;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The dispatcher, JDA and a Discord on the loopback that is hard to reach, in simulated time. */
class DiscordDeliveryTest {
    private static final int SENDS = Integer.getInteger("paperlark.sends", 100);
    private static final int SEED = 4711;
    private static final int ROUNDS = 120;
    private static final int LIMITED = 20;
    private static final long GUILD = 1;
    private static final long FIRST_CHANNEL = 1000;
    private static final String POST = "POST /channels/{id}/messages";

    @TempDir
    Path folder;

    private final Map<String, Integer> calls = new HashMap<>();
    private DeliveryRig rig;
    private FakeDiscord discord;
    private DiscordLogin login;

    @BeforeEach
    void start() throws IOException {
        rig = new DeliveryRig(folder);
        discord = FakeDiscord.start(rig.clock);
        discord.guild(GUILD);
        for (int n = 0; n < SENDS; n++) {
            discord.channel(FIRST_CHANNEL + n, GUILD);
        }
        login = DiscordLogin.to(discord, rig.clock);
        rig.gateway.script = this::send;
    }

    @AfterEach
    void stop() {
        rig.close();
        login.close();
        discord.close();
        assertThat(discord.violations()).isEmpty();
    }

    @Test
    void nothing_is_lost_and_nothing_doubled_on_a_bad_network() {
        List<ChatId> chats = rig.planForMany(SENDS);
        discord.failByChance(this::badNetwork);
        deliverAll(chats, Duration.ofSeconds(10));

        assertThat(chats).allSatisfy(chat -> assertThat(messagesIn(chat)).isOne());
        assertThat(discord.requests(POST)).as("answers were lost").hasSizeGreaterThan(SENDS);
    }

    @Test
    void each_is_asked_to_wait_and_none_comes_too_early() {
        List<ChatId> chats = rig.planForMany(LIMITED);
        discord.failByChance(request ->
                isMessage(request) && callOf(request) == 1 ? Optional.of(Fault.tooMany(1)) : Optional.empty());
        deliverAll(chats, Duration.ofMillis(500));

        Map<String, List<Instant>> starts = new HashMap<>();
        discord.requests(POST)
                .forEach(request -> starts.computeIfAbsent(request.path(), path -> new ArrayList<>())
                        .add(request.at()));
        assertThat(chats).allSatisfy(chat -> assertThat(messagesIn(chat)).isOne());
        assertThat(starts.values()).hasSize(chats.size()).allSatisfy(both -> {
            assertThat(both).hasSize(2);
            assertThat(both.get(1)).isAfterOrEqualTo(both.get(0).plusSeconds(1));
        });
    }

    /** Until everything is out and known to be so. */
    private void deliverAll(List<ChatId> chats, Duration step) {
        boolean done = false;
        for (int round = 0; round < ROUNDS && !done; round++) {
            rig.after(step);
            done = chats.stream().allMatch(chat -> rig.counts(chat).sent() == 1);
        }
        assertThat(done).as("everything is acknowledged").isTrue();
    }

    private SendResult send(Outgoing outgoing) {
        ChatAddress there = ChatAddress.of("discord", Long.toString(channelOf(outgoing.chat())));
        return login.gateway().send(new Outgoing(there, outgoing.message(), 0, outgoing.volume(), outgoing.past()));
    }

    private static long channelOf(ChatAddress address) {
        return FIRST_CHANNEL + Long.parseLong(address.room());
    }

    private int messagesIn(ChatId chat) {
        return discord.sent(channelOf(rig.read(chat).address())).size();
    }

    /** 20 % of the answers are lost after the message was taken, 10 % are 5xx, 10 % ask for quiet. */
    private Optional<Fault> badNetwork(ApiRequest request) {
        if (!isMessage(request)) {
            return Optional.empty();
        }
        int percent = new Random(SEED + 31L * request.path().hashCode() + callOf(request)).nextInt(100);
        if (percent < 20) {
            return Optional.of(percent < 10 ? Fault.cutAfter() : Fault.cutInside());
        }
        if (percent < 30) {
            return Optional.of(percent < 25 ? Fault.page(502) : Fault.error(500, 0, "500: Internal Server Error"));
        }
        return percent < 40 ? Optional.of(Fault.tooMany(1)) : Optional.empty();
    }

    private static boolean isMessage(ApiRequest request) {
        return request.route().equals(POST);
    }

    /** Called by one thread at a time. */
    private int callOf(ApiRequest request) {
        return calls.merge(request.path(), 1, Integer::sum);
    }
}
