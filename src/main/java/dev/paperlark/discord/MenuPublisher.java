package dev.paperlark.discord;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells Discord the commands when they differ from what it was told last, which is noted as a hash for each application. Whoever
 * changes the commands of the application in another way deletes the note, and they are declared again at the next start.
 */
final class MenuPublisher {
    private static final Logger LOG = LoggerFactory.getLogger(MenuPublisher.class);

    private final DiscordCommandMenu menu;
    private final Noted noted;

    MenuPublisher(DiscordCommandMenu menu, Noted noted) {
        this.menu = menu;
        this.noted = noted;
    }

    /** Declares the commands if need be; blocks until Discord has answered. A failure is one line, and is mended at the next login. */
    void publish(JDA jda) {
        List<CommandData> commands = menu.commands();
        String name = "discord.commands." + jda.getSelfUser().getApplicationId();
        String hash = hashOf(commands);
        if (noted.find(name).filter(hash::equals).isPresent()) {
            return;
        }
        try {
            jda.updateCommands().addCommands(commands).complete();
            noted.write(name, hash);
            LOG.info("Discord: declared {} commands", commands.size());
        } catch (ErrorResponseException refused) {
            LOG.warn("the commands could not be declared to Discord: {}", refused.getMeaning());
        }
    }

    private static String hashOf(List<CommandData> commands) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            commands.forEach(command -> sha.update(command.toData().toJson()));
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java knows SHA-256", impossible);
        }
    }
}
