package dev.paperlark;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import dev.paperlark.config.Secret;
import dev.paperlark.config.Settings.LogSettings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

class LoggingTest {
    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_secret_is_masked_in_messages_and_stack_traces(boolean json) {
        LogSettings settings = new LogSettings(json, "trace", Optional.empty());
        Logging.configure(settings, screen, Level.TRACE, List.of(new Secret("open-sesame"), Secret.NONE));

        LoggerFactory.getLogger("dev.paperlark.Test")
                .error("asked at {}", "https://open-sesame@host", new IllegalStateException("no open-sesame here"));

        assertThat(screen.toString(StandardCharsets.UTF_8))
                .contains("asked at")
                .contains("IllegalStateException")
                .doesNotContain("open-sesame");
    }

    @Test
    void the_screen_gets_warnings_and_the_file_gets_everything(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("paperlark.log");
        LogSettings settings = new LogSettings(false, "info", Optional.of(file));
        Logging.configure(settings, screen, Level.WARN, List.of());

        LoggerFactory.getLogger("dev.paperlark.Test").info("began");
        LoggerFactory.getLogger("dev.paperlark.Test").warn("grew late");
        LoggerFactory.getLogger("com.elsewhere").info("chatter");

        assertThat(screen.toString(StandardCharsets.UTF_8))
                .contains("grew late")
                .doesNotContain("began");
        assertThat(Files.readString(file)).contains("began", "grew late").doesNotContain("chatter");
    }
}
