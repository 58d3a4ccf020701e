package dev.paperlark.discord;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What people typed that could not be used, so that they can correct it instead of typing it again. In memory only: after a restart
 * the form is empty. Safe for use by many threads.
 */
final class Drafts {
    /** People remembered; whoever typed first makes room. */
    private static final int MOST = 1000;

    private final Map<Key, String> drafts = new LinkedHashMap<>();

    /** What belongs together: a person and the command that the words were for. */
    private record Key(String user, String command) {}

    synchronized void keep(String user, String command, String words) {
        Key key = new Key(user, command);
        drafts.remove(key);
        drafts.put(key, words);
        if (drafts.size() > MOST) {
            drafts.remove(drafts.keySet().iterator().next());
        }
    }

    synchronized Optional<String> of(String user, String command) {
        return Optional.ofNullable(drafts.get(new Key(user, command)));
    }

    synchronized void forget(String user) {
        drafts.keySet().removeIf(key -> key.user().equals(user));
    }

    synchronized void forget(String user, String command) {
        drafts.remove(new Key(user, command));
    }
}
