package dev.paperlark.telegram;

import dev.paperlark.command.Role;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChatMember;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.chat.Chat;
import org.telegram.telegrambots.meta.api.objects.chatmember.MemberStatus;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/**
 * What a person may do in a chat. Everything in a private chat; in groups what creator and administrators may, as Telegram says,
 * which is remembered for a minute at most. Who can't be asked about is a member. Safe for use by many threads.
 */
final class ChatRoles {
    private static final Logger LOG = LoggerFactory.getLogger(ChatRoles.class);

    /** A person who lost the rights keeps them here no longer than this. */
    static final Duration REMEMBERED = Duration.ofSeconds(60);

    /** Persons remembered; the one asked about first makes room. */
    private static final int MAX_REMEMBERED = 10_000;

    private final TelegramClient client;
    private final Clock clock;
    private final Map<Person, Known> known = new LinkedHashMap<>();

    ChatRoles(TelegramClient client, Clock clock) {
        this.client = client;
        this.clock = clock;
    }

    /**
     * The role of whoever wrote a message. Only administrators write in a channel, or as the group itself (anonymously); what comes
     * from another channel, a linked one too, has no rights.
     */
    Role ofAuthor(Message message) {
        Chat chat = message.getChat();
        if (chat.isUserChat() || chat.isChannelChat()) {
            return Role.ADMIN;
        }
        Optional<Chat> sender = Optional.ofNullable(message.getSenderChat());
        if (sender.isPresent()) {
            return sender.get().getId().equals(chat.getId()) ? Role.ADMIN : Role.MEMBER;
        }
        return Optional.ofNullable(message.getFrom())
                .map(user -> ofMember(chat, user))
                .orElse(Role.MEMBER);
    }

    /** The role of whoever pressed a button, by the person's own id: every reader of a channel can press. */
    Role ofPresser(CallbackQuery press) {
        Chat chat = press.getMessage().getChat();
        return chat.isUserChat() ? Role.ADMIN : ofMember(chat, press.getFrom());
    }

    /** Something changed in this chat: its members are asked about anew. */
    synchronized void forget(long chat) {
        known.keySet().removeIf(person -> person.chat() == chat);
    }

    private Role ofMember(Chat chat, User user) {
        Person person = new Person(chat.getId(), user.getId());
        return remembered(person).orElseGet(() -> ask(person));
    }

    private synchronized Optional<Role> remembered(Person person) {
        return Optional.ofNullable(known.get(person))
                .filter(fact -> clock.instant().isBefore(fact.until()))
                .map(Known::role);
    }

    private Role ask(Person person) {
        Instant asked = clock.instant();
        try {
            String status = client.execute(new GetChatMember(String.valueOf(person.chat()), person.user()))
                    .getStatus();
            boolean admin = status.equals(MemberStatus.CREATOR) || status.equals(MemberStatus.ADMINISTRATOR);
            Role role = admin ? Role.ADMIN : Role.MEMBER;
            remember(person, new Known(role, asked.plus(REMEMBERED)));
            return role;
        } catch (TelegramApiException unknown) {
            LOG.warn(
                    "chat={} Telegram does not say who is an administrator: {}",
                    person.chat(),
                    unknown.getClass().getSimpleName());
            return Role.MEMBER;
        }
    }

    private synchronized void remember(Person person, Known fact) {
        known.remove(person);
        known.put(person, fact);
        if (known.size() > MAX_REMEMBERED) {
            known.remove(known.keySet().iterator().next());
        }
    }

    private record Person(long chat, long user) {}

    private record Known(Role role, Instant until) {}
}
