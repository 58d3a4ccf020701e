package dev.paperlark.config;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The table of settings. Whatever is said about a setting elsewhere is derived from here or held against it by a test.
 *
 * @param name in kebab-case, with its unit where it has one
 * @param defaultText as it would be written in the file; a list is written with commas
 * @param description one line in plain words, with the unit
 */
record SettingKey<T>(String name, String defaultText, Kind<T> kind, String description) {
    static final SettingKey<Locale> LANGUAGE = new SettingKey<>(
            "language", "en", Kind.LANGUAGE, "The bot's language where a chat has not chosen: en or zh.");

    static final SettingKey<String> DATABASE_URL = new SettingKey<>(
            "database.url",
            "jdbc:h2:file:./data/paperlark",
            Kind.DATABASE_ADDRESS,
            "JDBC address: H2 (jdbc:h2:file:PATH) or PostgreSQL (jdbc:postgresql://HOST/NAME).");
    static final SettingKey<String> DATABASE_USER =
            new SettingKey<>("database.user", "", Kind.TEXT, "User of the database; may be empty for H2.");
    static final SettingKey<Secret> DATABASE_PASSWORD = new SettingKey<>(
            "database.password",
            "",
            Kind.SECRET,
            "Password of the database; better kept in a file of its own, see below.");
    static final SettingKey<Optional<Path>> DATABASE_PASSWORD_FILE = new SettingKey<>(
            "database.password-file",
            "",
            Kind.OPTIONAL_PATH,
            "File that holds the password and nothing else; it wins over database.password.");
    static final SettingKey<Integer> DATABASE_POOL_SIZE = new SettingKey<>(
            "database.pool-size",
            "8",
            Kind.number(2, 100),
            "Connections to the database, 2 to 100; the scheduler adds 4.");

    static final SettingKey<Boolean> LOAD_SAMPLES = new SettingKey<>(
            "sources.load-samples",
            "true",
            Kind.FLAG,
            "Load the sample digest when the database is empty: true or false.");

    static final SettingKey<Path> FOLDER_PATH = new SettingKey<>(
            "sources.folder.path",
            "data/inbox",
            Kind.PATH,
            "Folder that is watched for digests; made when it is missing.");
    static final SettingKey<Integer> FOLDER_SCAN_SECONDS = new SettingKey<>(
            "sources.folder.scan-seconds",
            "5",
            Kind.number(1, 3600),
            "Seconds between two looks into the folder, 1 to 3600.");
    static final SettingKey<Integer> FOLDER_STABLE_SECONDS = new SettingKey<>(
            "sources.folder.stable-seconds",
            "2",
            Kind.number(0, 3600),
            "Seconds that a file must stay unchanged before it is read, 0 to 3600.");

    static final SettingKey<List<String>> WEB_URLS = new SettingKey<>(
            "sources.web.urls",
            "https://raw.githubusercontent.com/dw-dengwei/daily-arXiv-ai-enhanced/data/data/{date}_AI_enhanced_Chinese.jsonl",
            Kind.WEB_ADDRESSES,
            "Addresses of digests, {date} stands for the day (YYYY-MM-DD); an empty list [] fetches nothing.");
    static final SettingKey<Integer> WEB_DAYS_BACK = new SettingKey<>(
            "sources.web.days-back", "1", Kind.number(0, 60), "Days before today that are fetched as well, 0 to 60.");
    static final SettingKey<String> WEB_CRON = new SettingKey<>(
            "sources.web.cron",
            "0 7/30 * * * ?",
            Kind.CRON,
            "When to fetch: a Quartz cron expression (seconds first) in UTC.");
    static final SettingKey<Integer> WEB_TIMEOUT_SECONDS = new SettingKey<>(
            "sources.web.timeout-seconds",
            "30",
            Kind.number(1, 600),
            "Seconds to wait for an answer to begin, 1 to 600.");
    static final SettingKey<Integer> WEB_MAX_MEGABYTES = new SettingKey<>(
            "sources.web.max-megabytes", "32", Kind.number(1, 512), "Megabytes that an answer may have, 1 to 512.");
    static final SettingKey<Integer> WEB_ATTEMPTS = new SettingKey<>(
            "sources.web.attempts", "3", Kind.number(1, 10), "How often a fetch is tried in all, 1 to 10.");

    static final SettingKey<LocalTime> ALERTS_TIME =
            new SettingKey<>("alerts.time", "08:00", Kind.TIME, "Local time of the daily alert in a new chat, HH:MM.");
    static final SettingKey<ZoneId> ALERTS_ZONE =
            new SettingKey<>("alerts.zone", "UTC", Kind.ZONE, "Time zone of a new chat, such as Europe/Berlin.");
    static final SettingKey<Set<DayOfWeek>> ALERTS_DAYS = new SettingKey<>(
            "alerts.days",
            "mon,tue,wed,thu,fri,sat,sun",
            Kind.DAYS,
            "Days of the week on which a new chat is alerted.");
    static final SettingKey<Integer> ALERTS_CARDS = new SettingKey<>(
            "alerts.cards",
            "10",
            Kind.number(1, 25),
            "Most papers in one alert, 1 to 25; the rest is behind a button.");
    static final SettingKey<Integer> ALERTS_LOOK_BACK_DAYS = new SettingKey<>(
            "alerts.look-back-days",
            "7",
            Kind.number(1, 60),
            "Days after its arrival that an unseen paper still gets into an alert, 1 to 60.");

    static final SettingKey<Optional<Path>> SEARCH_PATH = new SettingKey<>(
            "search.path",
            "",
            Kind.OPTIONAL_PATH,
            "Folder of the index, which can always be built anew; empty means beside the database.");
    static final SettingKey<Integer> SEARCH_BUDGET_MILLIS = new SettingKey<>(
            "search.budget-millis",
            "200",
            Kind.number(10, 60_000),
            "Milliseconds on the processor after which a search is given up, 10 to 60000.");

    static final SettingKey<Secret> TELEGRAM_TOKEN = new SettingKey<>(
            "telegram.token", "", Kind.SECRET, "Token of the bot from @BotFather; without one, Telegram is off.");
    static final SettingKey<Optional<Path>> TELEGRAM_TOKEN_FILE = new SettingKey<>(
            "telegram.token-file",
            "",
            Kind.OPTIONAL_PATH,
            "File that holds the token and nothing else; it wins over telegram.token.");
    static final SettingKey<String> TELEGRAM_API_URL = new SettingKey<>(
            "telegram.api-url",
            "https://api.telegram.org",
            Kind.SERVER,
            "Bot API server, such as one of your own: scheme, host and port; it can have no path.");

    static final SettingKey<Secret> DISCORD_TOKEN = new SettingKey<>(
            "discord.token",
            "",
            Kind.SECRET,
            "Token of the bot from Discord's developer portal; without one, Discord is off.");
    static final SettingKey<Optional<Path>> DISCORD_TOKEN_FILE = new SettingKey<>(
            "discord.token-file",
            "",
            Kind.OPTIONAL_PATH,
            "File that holds the token and nothing else; it wins over discord.token.");
    static final SettingKey<String> DISCORD_API_URL = new SettingKey<>(
            "discord.api-url",
            "https://discord.com/api/v10",
            Kind.WEB_ADDRESS,
            "REST address with its version, such as that of a proxy.");
    static final SettingKey<String> DISCORD_GATEWAY_URL = new SettingKey<>(
            "discord.gateway-url",
            "wss://gateway.discord.gg",
            Kind.SOCKET_ADDRESS,
            "Address of the gateway: ws or wss.");
    static final SettingKey<String> DISCORD_CARDS = new SettingKey<>(
            "discord.cards",
            "components",
            Kind.choice("components", "embeds"),
            "components, or embeds for a server that knows no components of the second version.");

    static final SettingKey<String> LOG_FORMAT = new SettingKey<>(
            "log.format",
            "text",
            Kind.choice("text", "json"),
            "text for people, json for machines (one object a line).");
    static final SettingKey<String> LOG_LEVEL = new SettingKey<>(
            "log.level",
            "info",
            Kind.choice("trace", "debug", "info", "warn", "error"),
            "How much is logged: trace, debug, info, warn or error.");
    static final SettingKey<Optional<Path>> LOG_FILE =
            new SettingKey<>("log.file", "", Kind.OPTIONAL_PATH, "File for the log; empty means standard error.");

    /** Every setting, in the order of {@code config/paperlark.yaml}. */
    static final List<SettingKey<?>> ALL = List.of(
            LANGUAGE,
            DATABASE_URL,
            DATABASE_USER,
            DATABASE_PASSWORD,
            DATABASE_PASSWORD_FILE,
            DATABASE_POOL_SIZE,
            LOAD_SAMPLES,
            FOLDER_PATH,
            FOLDER_SCAN_SECONDS,
            FOLDER_STABLE_SECONDS,
            WEB_URLS,
            WEB_DAYS_BACK,
            WEB_CRON,
            WEB_TIMEOUT_SECONDS,
            WEB_MAX_MEGABYTES,
            WEB_ATTEMPTS,
            ALERTS_TIME,
            ALERTS_ZONE,
            ALERTS_DAYS,
            ALERTS_CARDS,
            ALERTS_LOOK_BACK_DAYS,
            SEARCH_PATH,
            SEARCH_BUDGET_MILLIS,
            TELEGRAM_TOKEN,
            TELEGRAM_TOKEN_FILE,
            TELEGRAM_API_URL,
            DISCORD_TOKEN,
            DISCORD_TOKEN_FILE,
            DISCORD_API_URL,
            DISCORD_GATEWAY_URL,
            DISCORD_CARDS,
            LOG_FORMAT,
            LOG_LEVEL,
            LOG_FILE);

    /** What may be shown of a value of this setting: no secret, and no password inside an address. */
    String shown(String text) {
        if (kind.equals(Kind.SECRET)) {
            return new Secret(text).toString();
        }
        if (kind.equals(Kind.WEB_ADDRESSES)) {
            return Arrays.stream(Kind.items(text)).map(Masking::mask).collect(Collectors.joining(", "));
        }
        return Masking.mask(text);
    }
}
