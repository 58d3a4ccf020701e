package dev.paperlark.discord;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/**
 * By what a message is known again: its buttons, which name the alert or the papers, and its first words. A message without buttons is
 * known by all its words. A mention does not count: it may have been switched on or off since.
 */
final class Fingerprint {
    private static final Pattern MENTION = Pattern.compile("^<@&\\d+>\\s*");

    private final List<String> texts = new ArrayList<>();
    private final List<String> buttons = new ArrayList<>();

    private Fingerprint() {}

    /** The fingerprint of a message as it is sent or as Discord lists it. */
    static String of(DataObject message) {
        Fingerprint fingerprint = new Fingerprint();
        fingerprint.texts.add(message.getString("content", ""));
        objects(message, "embeds").forEach(embed -> {
            fingerprint.texts.add(embed.getString("title", ""));
            fingerprint.texts.add(embed.getString("description", ""));
        });
        objects(message, "components").forEach(fingerprint::collect);
        return fingerprint.summary();
    }

    private void collect(DataObject component) {
        texts.add(component.getString("content", ""));
        if (!component.isNull("custom_id")) {
            buttons.add(component.getString("custom_id"));
        }
        objects(component, "components").forEach(this::collect);
        component.optObject("accessory").ifPresent(this::collect);
    }

    private String summary() {
        List<String> words = texts.stream()
                .map(text -> MENTION.matcher(text).replaceFirst("").strip())
                .filter(text -> !text.isEmpty())
                .toList();
        boolean knownByButtons = !buttons.isEmpty();
        Stream<String> parts = Stream.concat(buttons.stream(), words.stream().limit(knownByButtons ? 1 : words.size()));
        return String.join("\n", parts.toList());
    }

    private static Stream<DataObject> objects(DataObject object, String field) {
        return object.optArray(field).stream().flatMap(array -> array.stream(DataArray::getObject));
    }
}
