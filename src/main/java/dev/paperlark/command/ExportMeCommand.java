package dev.paperlark.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.paperlark.delivery.Dispatcher;
import dev.paperlark.message.Attachment;
import dev.paperlark.message.Message;
import dev.paperlark.model.PersonId;
import dev.paperlark.store.Database;
import dev.paperlark.store.PersonFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code /export_me}: everything that is stored about whoever asks, as a file. */
final class ExportMeCommand implements Command {
    private static final String FILE_NAME = "paperlark-about-me.json";

    /** Columns that hold JSON themselves. */
    private static final Set<String> JSON_COLUMNS = Set.of("reasons", "queries", "payload");

    private final ObjectMapper json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private final PersonFile file = new PersonFile();
    private final Database database;
    private final Dispatcher dispatcher;

    ExportMeCommand(Database database, Dispatcher dispatcher) {
        this.database = database;
        this.dispatcher = dispatcher;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.forMembers("export_me");
    }

    @Override
    public Reply handle(Invocation invocation) {
        return ReadingList.forPerson(
                invocation,
                person -> dispatcher.answersOneAlone(invocation.chat().address(), person)
                        ? exported(person, invocation)
                        : Reply.text(invocation.say("export-me.in-private")));
    }

    private Reply exported(PersonId person, Invocation invocation) {
        String room = dispatcher.privateRoom(person);
        boolean inPrivate = invocation.chat().address().room().equals(room);
        Map<String, Object> everything = new LinkedHashMap<>();
        everything.put("person", Map.of("platform", person.platform(), "id", person.id()));
        database.useTransaction(tx -> {
            everything.putAll(file.ofPerson(tx, person));
            if (inPrivate) {
                everything.put("private_chat", file.ofPrivateChat(tx, person, room));
            }
        });
        String key = inPrivate ? "export-me.done" : "export-me.done.without-chat";
        return new Reply.WithFile(
                Message.text(invocation.say(key)), Attachment.text(FILE_NAME, "application/json", written(everything)));
    }

    private String written(Map<String, Object> everything) {
        try {
            return json.writeValueAsString(unfolded("", everything));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** JSON inside a column becomes part of the file, so that people can read it. */
    private Object unfolded(String name, Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> inside = new LinkedHashMap<>();
            map.forEach((key, each) -> inside.put(String.valueOf(key), unfolded(String.valueOf(key), each)));
            return inside;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(each -> unfolded(name, each)).toList();
        }
        return JSON_COLUMNS.contains(name) ? parsed(value) : value;
    }

    private Object parsed(Object text) {
        try {
            return json.readTree(text.toString());
        } catch (JsonProcessingException notJson) {
            return text;
        }
    }
}
