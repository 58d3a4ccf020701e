package dev.paperlark.config;

import dev.paperlark.config.SettingTexts.SettingText;
import dev.paperlark.config.Settings.AlertSettings;
import dev.paperlark.config.Settings.DatabaseSettings;
import dev.paperlark.config.Settings.DiscordSettings;
import dev.paperlark.config.Settings.FolderSettings;
import dev.paperlark.config.Settings.LogSettings;
import dev.paperlark.config.Settings.SearchSettings;
import dev.paperlark.config.Settings.SourceSettings;
import dev.paperlark.config.Settings.TelegramSettings;
import dev.paperlark.config.Settings.WebSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns texts into settings. Goes on with the default after a bad value, so that every problem comes to light at once. */
final class SettingsReader {
    private static final long MEGABYTE = 1024L * 1024L;

    private final SettingTexts texts;
    private final List<SettingsProblem> problems;
    private final List<String> warnings;
    private final List<EffectiveValue> values = new ArrayList<>();

    SettingsReader(SettingTexts texts, List<SettingsProblem> problems, List<String> warnings) {
        this.texts = texts;
        this.problems = problems;
        this.warnings = warnings;
    }

    /** The settings; worth something only when no problem was found. */
    Settings read() {
        return new Settings(
                value(SettingKey.LANGUAGE),
                new DatabaseSettings(
                        value(SettingKey.DATABASE_URL),
                        value(SettingKey.DATABASE_USER),
                        secret(SettingKey.DATABASE_PASSWORD, SettingKey.DATABASE_PASSWORD_FILE),
                        value(SettingKey.DATABASE_POOL_SIZE)),
                sources(),
                new AlertSettings(
                        value(SettingKey.ALERTS_TIME),
                        value(SettingKey.ALERTS_ZONE),
                        value(SettingKey.ALERTS_DAYS),
                        value(SettingKey.ALERTS_CARDS),
                        Duration.ofDays(value(SettingKey.ALERTS_LOOK_BACK_DAYS))),
                new SearchSettings(
                        value(SettingKey.SEARCH_PATH), Duration.ofMillis(value(SettingKey.SEARCH_BUDGET_MILLIS))),
                new TelegramSettings(
                        secret(SettingKey.TELEGRAM_TOKEN, SettingKey.TELEGRAM_TOKEN_FILE),
                        value(SettingKey.TELEGRAM_API_URL)),
                new DiscordSettings(
                        secret(SettingKey.DISCORD_TOKEN, SettingKey.DISCORD_TOKEN_FILE),
                        value(SettingKey.DISCORD_API_URL),
                        value(SettingKey.DISCORD_GATEWAY_URL),
                        value(SettingKey.DISCORD_CARDS).equals("embeds")),
                new LogSettings(
                        value(SettingKey.LOG_FORMAT).equals("json"),
                        value(SettingKey.LOG_LEVEL),
                        value(SettingKey.LOG_FILE)));
    }

    /** What was read, in the order of reading. */
    List<EffectiveValue> values() {
        return values;
    }

    private SourceSettings sources() {
        return new SourceSettings(
                value(SettingKey.LOAD_SAMPLES),
                new FolderSettings(
                        value(SettingKey.FOLDER_PATH),
                        Duration.ofSeconds(value(SettingKey.FOLDER_SCAN_SECONDS)),
                        Duration.ofSeconds(value(SettingKey.FOLDER_STABLE_SECONDS))),
                new WebSettings(
                        value(SettingKey.WEB_URLS),
                        value(SettingKey.WEB_DAYS_BACK),
                        value(SettingKey.WEB_CRON),
                        Duration.ofSeconds(value(SettingKey.WEB_TIMEOUT_SECONDS)),
                        value(SettingKey.WEB_MAX_MEGABYTES) * MEGABYTE,
                        value(SettingKey.WEB_ATTEMPTS)));
    }

    /** A secret that may stand in a file of its own, which wins. */
    private Secret secret(SettingKey<Secret> key, SettingKey<Optional<Path>> fileKey) {
        int place = values.size();
        Secret plain = value(key);
        Optional<Secret> fromFile =
                value(fileKey).map(file -> SecretFile.read(fileKey.name(), file, problems, warnings));
        fromFile.ifPresent(
                secret -> values.set(place, new EffectiveValue(key.name(), secret.toString(), "secret file")));
        if (fromFile.isPresent() && plain.isSet()) {
            warnings.add(key.name() + " is not used, because " + fileKey.name() + " is set as well. Remove one.");
        }
        return fromFile.orElse(plain);
    }

    private <T> T value(SettingKey<T> key) {
        SettingText given = texts.of(key);
        values.add(new EffectiveValue(key.name(), key.shown(given.text()), given.origin()));
        Optional<T> value = given.complete() ? key.kind().read(given.text()) : Optional.empty();
        return value.orElseGet(() -> {
            problems.add(new SettingsProblem(key.name(), key.shown(given.text()), remedy(key, given)));
            return key.kind().read(key.defaultText()).orElseThrow();
        });
    }

    private static String remedy(SettingKey<?> key, SettingText given) {
        if (!given.complete()) {
            return "Set the variable that it names, or give it a default: ${NAME:default}.";
        }
        String where = given.origin().equals("environment")
                ? " in the environment variable " + SettingTexts.variable(key.name())
                : " in the file";
        return "Give " + key.kind().expected() + where + ".";
    }
}
