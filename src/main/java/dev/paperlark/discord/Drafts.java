package dev.paperlark.discord;

import dev.paperlark.command.Reply;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What people typed last that could not be used, so that they can correct it instead of typing it again. In memory only: after a
 * restart the form is empty. Safe for use by many threads.
 */
final class Drafts {
    /** People remembered; whoever typed first makes room. */
    private static final int MOST = 1000;

    private final Map<String, Reply.TryAgain> drafts = new LinkedHashMap<>();

    synchronized void keep(String user, Reply.TryAgain refused) {
        drafts.remove(user);
        drafts.put(user, refused);
        if (drafts.size() > MOST) {
            drafts.remove(drafts.keySet().iterator().next());
        }
    }

    /** The words that a person typed for a line. */
    synchronized Optional<String> of(String user, String line) {
        return Optional.ofNullable(drafts.get(user))
                .filter(refused -> refused.line().equals(line))
                .map(Reply.TryAgain::typed);
    }

    synchronized void forget(String user) {
        drafts.remove(user);
    }
}
