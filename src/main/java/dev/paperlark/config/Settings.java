package dev.paperlark.config;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The whole configuration, checked. Keys, defaults and units stand in {@code config/paperlark.yaml}.
 *
 * @param language of the bot's words where a chat has not chosen its own
 */
public record Settings(
        Locale language,
        DatabaseSettings database,
        SourceSettings sources,
        AlertSettings alerts,
        SearchSettings search,
        TelegramSettings telegram,
        DiscordSettings discord,
        LogSettings log) {

    /**
     * Where everything is stored.
     *
     * @param url JDBC address of H2 or PostgreSQL
     * @param user may be empty for H2
     * @param poolSize connections of the application; the scheduler has a few of its own
     */
    public record DatabaseSettings(String url, String user, Secret password, int poolSize) {}

    /**
     * Where digests come from.
     *
     * @param loadSamples whether the samples are loaded when the database is empty
     */
    public record SourceSettings(boolean loadSamples, FolderSettings folder, WebSettings web) {}

    /**
     * The watched folder.
     *
     * @param path made when it is missing; {@code done} and {@code rejected} are its subfolders
     * @param scanEvery how often it is looked at
     * @param stableFor how long size and time of a file must not change before it is read
     */
    public record FolderSettings(Path path, Duration scanEvery, Duration stableFor) {}

    /**
     * Digests fetched from the web.
     *
     * @param templates addresses with {@code {date}} for the digest's date, {@code YYYY-MM-DD}
     * @param daysBack how many days before today are asked for as well
     * @param cron when, as a Quartz cron expression in UTC
     * @param timeout of one request
     * @param maxBytes a longer answer is refused
     * @param attempts how often a failed request is tried, the first time included
     */
    public record WebSettings(
            List<String> templates, int daysBack, String cron, Duration timeout, long maxBytes, int attempts) {}

    /**
     * Defaults of a new chat, and the shape of an alert.
     *
     * @param cards most cards in one alert message; the rest is behind a button
     * @param lookBack how old an unseen paper may be, by its arrival here, to be in the next alert
     */
    public record AlertSettings(LocalTime time, ZoneId zone, Set<DayOfWeek> days, int cards, Duration lookBack) {}

    /**
     * The search index.
     *
     * @param folder empty for the usual place
     * @param budget what one search may take
     */
    public record SearchSettings(Optional<Path> folder, Duration budget) {}

    /**
     * Telegram, which is off while there is no token.
     *
     * @param apiUrl scheme, host and port of the Bot API server, without a path
     */
    public record TelegramSettings(Secret token, String apiUrl) {}

    /**
     * Discord, which is off while there is no token.
     *
     * @param apiUrl of the REST side, with its version
     * @param gatewayUrl of the gateway
     * @param embeds whether cards are embeds instead of components
     */
    public record DiscordSettings(Secret token, String apiUrl, String gatewayUrl, boolean embeds) {}

    /**
     * Logging.
     *
     * @param json one JSON object a line instead of text
     * @param level of Paperlark's own loggers: trace, debug, info, warn or error
     */
    public record LogSettings(boolean json, String level, Optional<Path> file) {}
}
