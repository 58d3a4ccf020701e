package dev.paperlark.command;

import dev.paperlark.support.TestBot;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A new bot for each test. */
abstract class WithBot {
    /** Who is spoken to. */
    protected TestBot bot;

    @BeforeEach
    void start(@TempDir Path folder) {
        bot = TestBot.in(folder);
    }

    @AfterEach
    void stop() {
        bot.close();
    }
}
