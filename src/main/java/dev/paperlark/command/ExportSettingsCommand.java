package dev.paperlark.command;

import dev.paperlark.message.Attachment;
import dev.paperlark.message.Message;

/** {@code /export_settings}: everything that this chat has chosen, as a text that people read and another chat takes. */
final class ExportSettingsCommand implements Command {
    private static final String FILE_NAME = "paperlark-settings.yaml";

    /** More does not fit into one message or form; it can be pasted part by part, since nothing is ever dropped. */
    private static final int FITS = 3_900;

    private final Setups setups;

    ExportSettingsCommand(Setups setups) {
        this.setups = setups;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.forMembers("export_settings");
    }

    @Override
    public Reply handle(Invocation invocation) {
        SetupChanges.Before now = setups.now(invocation.chat());
        String yaml = SetupText.of(now.chat(), now.subscriptions(), now.mutes(), invocation.texts());
        String key = yaml.length() <= FITS ? "export-settings.done" : "export-settings.done.long";
        return new Reply.WithFile(
                Message.text(invocation.say(key)), Attachment.text(FILE_NAME, "application/yaml", yaml));
    }
}
