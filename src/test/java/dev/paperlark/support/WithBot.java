package dev.paperlark.support;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A new bot for each test. */
public abstract class WithBot {
    /** Who is spoken to. */
    protected TestBot bot;

    @BeforeEach
    protected void start(@TempDir Path folder) {
        bot = TestBot.in(folder);
    }

    @AfterEach
    protected void stop() {
        bot.close();
    }
}
