package dev.paperlark.telegram;

import dev.paperlark.command.CommandSpec;
import dev.paperlark.command.SentFile;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.GetFile;
import org.telegram.telegrambots.meta.api.objects.Document;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;

/** Files that people send, and the commands that they are meant for. Safe for use by many threads. */
final class SentDocuments {
    private static final Logger LOG = LoggerFactory.getLogger(SentDocuments.class);

    private final TelegramClients clients;
    private final List<CommandSpec> takingFiles;

    SentDocuments(TelegramClients clients, List<CommandSpec> specs) {
        this.clients = clients;
        this.takingFiles =
                specs.stream().filter(spec -> spec.file().isPresent()).toList();
    }

    /** The command of this name, if it takes a file. */
    Optional<CommandSpec> taking(String command) {
        return takingFiles.stream().filter(spec -> spec.name().equals(command)).findFirst();
    }

    /** The line of the command that a file is meant for by its name. */
    Optional<String> lineFor(Document file) {
        String name = Optional.ofNullable(file.getFileName()).orElse("").toLowerCase(Locale.ROOT);
        return takingFiles.stream()
                .filter(spec ->
                        spec.file().orElseThrow().values().stream().anyMatch(ending -> name.endsWith("." + ending)))
                .map(spec -> "/" + spec.name())
                .findFirst();
    }

    /** Fetches a file from Telegram. Blocks. */
    SentFile read(Document file) {
        if (Optional.ofNullable(file.getFileSize()).orElse(0L) > SentFile.MOST_BYTES) {
            return SentFile.TOO_BIG;
        }
        try {
            String path =
                    clients.sender().execute(new GetFile(file.getFileId())).getFilePath();
            return SentFile.of(clients.file(path, SentFile.MOST_BYTES + 1));
        } catch (TelegramApiException | IOException e) {
            LOG.debug("a file was not fetched: {}", clients.clean(e));
            return SentFile.NOT_FETCHED;
        }
    }
}
