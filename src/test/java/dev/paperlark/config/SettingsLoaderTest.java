package dev.paperlark.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paperlark.config.SettingsResult.Loaded;
import dev.paperlark.config.SettingsResult.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsLoaderTest {
    @TempDir
    Path folder;

    @Test
    void without_file_and_environment_the_built_in_defaults_hold() {
        Loaded loaded = loaded(SettingsLoader.load(Optional.empty(), Map.of()));
        Settings settings = loaded.settings();

        assertThat(settings.language()).isEqualTo(Locale.ENGLISH);
        assertThat(settings.database().url()).isEqualTo("jdbc:h2:file:./data/paperlark");
        assertThat(settings.database().password().isSet()).isFalse();
        assertThat(settings.sources().folder())
                .isEqualTo(new Settings.FolderSettings(
                        Path.of("data/inbox"), Duration.ofSeconds(5), Duration.ofSeconds(2)));
        assertThat(settings.sources().web().maxBytes()).isEqualTo(32L * 1024 * 1024);
        assertThat(settings.alerts())
                .isEqualTo(new Settings.AlertSettings(
                        LocalTime.of(8, 0), ZoneId.of("UTC"), EnumSet.allOf(DayOfWeek.class), 10, Duration.ofDays(7)));
        assertThat(settings.log()).isEqualTo(new Settings.LogSettings(false, "info", Optional.empty()));
        assertThat(loaded.values()).allMatch(value -> value.origin().equals("default"));
    }

    @Test
    void the_file_wins_over_defaults_and_the_environment_over_the_file() throws IOException {
        SettingsResult result = load("""
                alerts:
                  cards: 5
                  time: 10:30
                  zone: Europe/Berlin
                """, Map.of("PAPERLARK_ALERTS_ZONE", "Asia/Tokyo"));

        Settings.AlertSettings alerts = loaded(result).settings().alerts();
        assertThat(alerts.cards()).isEqualTo(5);
        assertThat(alerts.time()).isEqualTo(LocalTime.of(10, 30));
        assertThat(alerts.zone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
        assertThat(result.values())
                .contains(
                        new EffectiveValue("alerts.cards", "5", "file"),
                        new EffectiveValue("alerts.zone", "Asia/Tokyo", "environment"),
                        new EffectiveValue("alerts.look-back-days", "7", "default"));
    }

    @Test
    void a_variable_works_without_the_prefix_and_loses_against_the_one_with_it() {
        Map<String, String> environment =
                Map.of("ALERTS_CARDS", "3", "DATABASE_POOL_SIZE", "5", "PAPERLARK_DATABASE_POOL_SIZE", "6");
        Settings settings =
                loaded(SettingsLoader.load(Optional.empty(), environment)).settings();
        assertThat(settings.alerts().cards()).isEqualTo(3);
        assertThat(settings.database().poolSize()).isEqualTo(6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PAPERLARK_TELEGRAM_TOKEN", "TELEGRAM_TOKEN"})
    void the_token_of_telegram_comes_from_the_environment_and_is_never_shown(String variable) {
        Loaded loaded = loaded(SettingsLoader.load(Optional.empty(), Map.of(variable, "123:canary")));

        assertThat(loaded.settings().telegram().token().reveal()).isEqualTo("123:canary");
        assertThat(loaded.settings().telegram().apiUrl()).isEqualTo("https://api.telegram.org");
        assertThat(loaded.toString()).doesNotContain("canary");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:8081/bots",
                "localhost:8081",
                "ftp://localhost",
                "http://me:pw@localhost",
                "http://localhost?a=b"
            })
    void a_bot_api_server_is_scheme_host_and_port_only(String address) {
        SettingsResult result = SettingsLoader.load(Optional.empty(), Map.of("PAPERLARK_TELEGRAM_API_URL", address));
        assertThat(result).isInstanceOf(Refused.class);
    }

    @Test
    void a_bot_api_server_may_be_written_with_a_slash_at_the_end() {
        Map<String, String> environment = Map.of("PAPERLARK_TELEGRAM_API_URL", "http://localhost:8081/");
        Settings settings =
                loaded(SettingsLoader.load(Optional.empty(), environment)).settings();
        assertThat(settings.telegram().apiUrl()).isEqualTo("http://localhost:8081");
    }

    @Test
    void the_language_variable_of_the_desktop_is_not_ours() {
        assertThat(loaded(SettingsLoader.load(Optional.empty(), Map.of("LANGUAGE", "en_US:en")))
                        .settings()
                        .language())
                .isEqualTo(Locale.ENGLISH);
        assertThat(loaded(SettingsLoader.load(Optional.empty(), Map.of("PAPERLARK_LANGUAGE", "zh")))
                        .settings()
                        .language())
                .isEqualTo(Locale.CHINESE);
    }

    @Test
    void a_list_from_the_environment_replaces_the_list_of_the_file() throws IOException {
        String file = """
                sources.web.urls: [ "https://one.example/{date}.md", "https://two.example/a,b" ]
                alerts.days: [mon, Tuesday]
                """;
        Settings fromFile = loaded(load(file, Map.of())).settings();
        assertThat(fromFile.sources().web().templates())
                .containsExactly("https://one.example/{date}.md", "https://two.example/a,b");
        assertThat(fromFile.alerts().days()).containsExactlyInAnyOrder(DayOfWeek.MONDAY, DayOfWeek.TUESDAY);

        Settings overridden = loaded(load(
                        file,
                        Map.of("PAPERLARK_SOURCES_WEB_URLS", "http://localhost:8080/{date}", "ALERTS_DAYS", "sun")))
                .settings();
        assertThat(overridden.sources().web().templates()).containsExactly("http://localhost:8080/{date}");
        assertThat(overridden.alerts().days()).containsExactly(DayOfWeek.SUNDAY);
    }

    @Test
    void an_empty_list_of_addresses_fetches_nothing() throws IOException {
        assertThat(loaded(load("sources: {web: {urls: []}}", Map.of()))
                        .settings()
                        .sources()
                        .web()
                        .templates())
                .isEmpty();
    }

    @Test
    void every_problem_is_told_at_once_with_key_value_and_remedy() throws IOException {
        SettingsResult result = load("""
                alerts: {cards: 26, zone: Mars/Base, days: [funday]}
                database: {url: "postgres://h/d"}
                """, Map.of("PAPERLARK_LOG_LEVEL", "loud"));

        assertThat(((Refused) result).problems())
                .containsExactlyInAnyOrder(
                        new SettingsProblem("alerts.cards", "26", "Give a whole number from 1 to 25 in the file."),
                        new SettingsProblem(
                                "alerts.zone",
                                "Mars/Base",
                                "Give a time zone such as Europe/Berlin or UTC in the file."),
                        new SettingsProblem(
                                "alerts.days",
                                "funday",
                                "Give one or more of mon, tue, wed, thu, fri, sat, sun in the file."),
                        new SettingsProblem(
                                "database.url",
                                "postgres://h/d",
                                "Give an address that begins with jdbc:h2: or jdbc:postgresql: in the file."),
                        new SettingsProblem(
                                "log.level",
                                "loud",
                                "Give trace or debug or info or warn or error"
                                        + " in the environment variable PAPERLARK_LOG_LEVEL."));
        assertThat(((Refused) result).problems().get(0).text())
                .isEqualTo("database.url: \"postgres://h/d\" can't be used."
                        + " Give an address that begins with jdbc:h2: or jdbc:postgresql: in the file.");
        assertThat(result.values()).hasSameSizeAs(SettingKey.ALL);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "language | fr",
                "database.pool-size | 1",
                "database.pool-size | many",
                "sources.load-samples | perhaps",
                "sources.folder.path | ''",
                "sources.folder.scan-seconds | 0",
                "sources.web.urls | ftp://example.org/{date}",
                "sources.web.urls | https:///nohost",
                "sources.web.urls | https://ok.example/,nonsense",
                "sources.web.cron | ''",
                "sources.web.attempts | 0",
                "alerts.time | 25:00",
                "alerts.time | noon",
                "alerts.days | ''",
                "alerts.cards | 0",
                "alerts.look-back-days | 61",
                "log.format | xml",
            })
    void a_value_that_makes_no_sense_is_refused(String key, String value) {
        SettingsResult result = SettingsLoader.load(Optional.empty(), Map.of(SettingTexts.variable(key), value));
        assertThat(((Refused) result).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.key()).isEqualTo(key);
            assertThat(problem.remedy()).startsWith("Give ").endsWith(SettingTexts.variable(key) + ".");
        });
    }

    @Test
    void unknown_names_are_warned_about_with_the_nearest_known_one() throws IOException {
        SettingsResult result = load("""
                alerts: {card: 5}
                sources: {folder: {scan-second: 3}}
                """, Map.of("PAPERLARK_DATABSE_URL", "jdbc:h2:mem:x", "PATH", "/bin"));
        assertThat(loaded(result).warnings())
                .containsExactlyInAnyOrder(
                        "alerts.card in the configuration file is not known and does nothing. Did you mean alerts.cards?",
                        "sources.folder.scan-second in the configuration file is not known and does nothing."
                                + " Did you mean sources.folder.scan-seconds?",
                        "The environment variable PAPERLARK_DATABSE_URL is not known and does nothing."
                                + " Did you mean PAPERLARK_DATABASE_URL?");
    }

    @Test
    void variables_are_expanded_in_the_file_and_missing_ones_are_a_problem() throws IOException {
        String file = """
                database: {user: "${DB_USER}", url: "jdbc:postgresql://${DB_HOST:localhost}/papers"}
                """;
        Settings.DatabaseSettings database =
                loaded(load(file, Map.of("DB_USER", "lark"))).settings().database();
        assertThat(database.user()).isEqualTo("lark");
        assertThat(database.url()).isEqualTo("jdbc:postgresql://localhost/papers");

        assertThat(((Refused) load(file, Map.of())).problems())
                .containsExactly(new SettingsProblem(
                        "database.user",
                        "${DB_USER}",
                        "Set the variable that it names, or give it a default: ${NAME:default}."));
    }

    @Test
    void a_password_in_the_environment_is_taken_to_the_letter() {
        assertThat(loaded(SettingsLoader.load(Optional.empty(), Map.of("DATABASE_PASSWORD", "pa$$w${rd}")))
                        .settings()
                        .database()
                        .password()
                        .reveal())
                .isEqualTo("pa$$w${rd}");
    }

    @Test
    void a_password_file_wins_over_the_password_and_loses_its_line_end() throws IOException {
        Path file = secretFile("s3cret\n");
        SettingsResult result = SettingsLoader.load(
                Optional.empty(),
                Map.of("PAPERLARK_DATABASE_PASSWORD_FILE", file.toString(), "DATABASE_PASSWORD", "other"));

        assertThat(loaded(result).settings().database().password().reveal()).isEqualTo("s3cret");
        assertThat(result.values()).contains(new EffectiveValue("database.password", "****", "secret file"));
        assertThat(result.warnings()).singleElement().asString().contains("database.password is not used");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n"})
    void a_password_file_without_a_password_is_a_problem(String content) throws IOException {
        SettingsResult result = SettingsLoader.load(
                Optional.empty(),
                Map.of("DATABASE_PASSWORD_FILE", secretFile(content).toString()));
        assertThat(((Refused) result).problems())
                .singleElement()
                .extracting(SettingsProblem::key)
                .isEqualTo("database.password-file");
    }

    @Test
    void a_missing_password_file_is_a_problem() {
        SettingsResult result = SettingsLoader.load(
                Optional.empty(),
                Map.of("DATABASE_PASSWORD_FILE", folder.resolve("none").toString()));
        assertThat(((Refused) result).problems())
                .singleElement()
                .extracting(SettingsProblem::key)
                .isEqualTo("database.password-file");
    }

    @Test
    void a_password_file_that_everyone_can_read_is_warned_about() throws IOException {
        Path file = secretFile("s3cret");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(loaded(SettingsLoader.load(Optional.empty(), Map.of("DATABASE_PASSWORD_FILE", file.toString())))
                        .warnings())
                .singleElement()
                .asString()
                .contains("mode 600");
    }

    @Test
    void a_file_that_is_named_and_missing_is_a_problem() {
        Path missing = folder.resolve("none.yaml");
        assertThat(((Refused) SettingsLoader.load(Optional.of(missing), Map.of())).problems())
                .containsExactly(
                        new SettingsProblem("configuration file", missing.toString(), "There is no such file."));
    }

    @Test
    void broken_yaml_is_named_by_its_place_and_never_quoted() throws IOException {
        SettingsResult result = load("database:\n  password: s3cret: oops\n", Map.of());
        assertThat(((Refused) result).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.remedy()).isEqualTo("Correct the YAML at line 2, column 19.");
            assertThat(problem.toString()).doesNotContain("s3cret");
        });
    }

    @Test
    void no_secret_is_shown_anywhere() throws IOException {
        Map<String, String> environment = Map.of(
                "PAPERLARK_DATABASE_PASSWORD", "canary",
                "PAPERLARK_DATABASE_URL", "jdbc:h2:file:./x;USER=sa;PASSWORD=canary;MODE=REGULAR",
                "PAPERLARK_SOURCES_WEB_URLS",
                        "https://me:canary@h.example/{date},https://h.example/?token=canary&d={date}");
        SettingsResult good = SettingsLoader.load(Optional.empty(), environment);
        assertThat(good).isInstanceOf(Loaded.class);
        assertThat(good.values().toString()).doesNotContain("canary");

        SettingsResult bad = load(
                "sources: {web: {urls: [\"htps://me:canary@h.example/\"]}}",
                Map.of("DATABASE_URL", "postgres://u:canary@h/d"));
        assertThat(((Refused) bad).problems()).hasSize(2);
        assertThat(bad.toString()).doesNotContain("canary");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "jdbc:postgresql://h/d?user=u&password=pw;x | jdbc:postgresql://h/d?user=u&password=****",
                "jdbc:h2:file:./x;PASSWORD=a\\;b;CIPHER=AES | jdbc:h2:file:./x;PASSWORD=****;CIPHER=AES",
                "https://u:p@w@h.example/a | https://u:****@h.example/a",
                "https://h.example/?api_key=k&day=1 | https://h.example/?api_key=****&day=1",
                "https://h.example/{date}.md | https://h.example/{date}.md",
            })
    void passwords_inside_addresses_are_masked(String address, String shown) {
        assertThat(Masking.mask(address)).isEqualTo(shown);
    }

    private SettingsResult load(String yaml, Map<String, String> environment) throws IOException {
        Path file = Files.writeString(folder.resolve("paperlark.yaml"), yaml);
        return SettingsLoader.load(Optional.of(file), environment);
    }

    private Path secretFile(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("password"), content);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }

    private static Loaded loaded(SettingsResult result) {
        assertThat(result).isInstanceOf(Loaded.class);
        return (Loaded) result;
    }
}
