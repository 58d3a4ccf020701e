package dev.paperlark.config;

import io.smallrye.config.common.utils.StringUtil;
import java.net.URI;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * How the text of a setting is understood.
 *
 * @param expected what may be written, to be read after "give"
 * @param reader from text to value; refuses by an {@link IllegalArgumentException} or a {@link DateTimeException}
 */
record Kind<T>(String expected, Function<String, T> reader) {
    /** The languages that the bot speaks; a test holds them against the message bundles. */
    static final List<String> LANGUAGES = List.of("en", "zh");

    /** A value that is masked wherever it is shown. */
    static final Kind<Secret> SECRET = new Kind<>("any text", Secret::new);

    static final Kind<String> TEXT = new Kind<>("any text", text -> text);

    static final Kind<String> CRON = new Kind<>("a cron expression such as 0 7/30 * * * ?", Kind::notEmpty);

    static final Kind<Boolean> FLAG = choice("true", "false").map(Boolean::valueOf);

    static final Kind<Path> PATH = new Kind<>("a path", text -> Path.of(notEmpty(text)));

    static final Kind<Optional<Path>> OPTIONAL_PATH = new Kind<>(
            "a path, or nothing",
            text -> Optional.of(text).filter(path -> !path.isEmpty()).map(Path::of));

    static final Kind<Locale> LANGUAGE =
            choice(LANGUAGES.toArray(String[]::new)).map(Locale::forLanguageTag);

    static final Kind<LocalTime> TIME = new Kind<>(
            "a time of day such as 08:00", text -> LocalTime.parse(text, DateTimeFormatter.ofPattern("H:mm")));

    static final Kind<ZoneId> ZONE = new Kind<>("a time zone such as Europe/Berlin or UTC", ZoneId::of);

    static final Kind<Set<DayOfWeek>> DAYS = new Kind<>("one or more of mon, tue, wed, thu, fri, sat, sun", Kind::days);

    static final Kind<List<String>> WEB_ADDRESSES = new Kind<>(
            "http or https addresses, with {date} where the day belongs",
            text -> Arrays.stream(items(text)).map(Kind::webAddress).toList());

    /** A web server by itself, without the slash at the end that people often write. */
    static final Kind<String> SERVER =
            new Kind<>("an http or https address without a path, such as http://localhost:8081", Kind::server);

    /** A web address with a path, without the slash at the end that people often write. */
    static final Kind<String> WEB_ADDRESS =
            new Kind<>("an http or https address", text -> withoutSlash(webAddress(text)));

    static final Kind<String> SOCKET_ADDRESS = new Kind<>("a ws or wss address", Kind::socketAddress);

    static final Kind<String> DATABASE_ADDRESS =
            new Kind<>("an address that begins with jdbc:h2: or jdbc:postgresql:", Kind::databaseAddress);

    private static final List<String> DATABASES = List.of("jdbc:h2:", "jdbc:postgresql:");

    /** One of a few words, in any case. */
    static Kind<String> choice(String... words) {
        List<String> allowed = List.of(words);
        return new Kind<>(String.join(" or ", words), text -> {
            String word = text.toLowerCase(Locale.ROOT);
            require(allowed.contains(word));
            return word;
        });
    }

    /** A whole number in a range, both ends included. */
    static Kind<Integer> number(int least, int most) {
        return new Kind<>("a whole number from " + least + " to " + most, text -> {
            int number = Integer.parseInt(text);
            require(least <= number && number <= most);
            return number;
        });
    }

    /** The value of a text, or nothing where the text is none of this kind. */
    Optional<T> read(String text) {
        try {
            return Optional.of(reader.apply(text.strip()));
        } catch (IllegalArgumentException | DateTimeException refused) {
            return Optional.empty();
        }
    }

    /** The entries of a list that is written on one line with commas. */
    static String[] items(String text) {
        return Arrays.stream(StringUtil.split(text))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toArray(String[]::new);
    }

    private <R> Kind<R> map(Function<T, R> further) {
        return new Kind<>(expected, reader.andThen(further));
    }

    private static Set<DayOfWeek> days(String text) {
        EnumSet<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (String item : items(text)) {
            days.add(day(item.toUpperCase(Locale.ROOT)));
        }
        require(!days.isEmpty());
        return Collections.unmodifiableSet(days);
    }

    private static DayOfWeek day(String name) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day ->
                        day.name().equals(name) || day.name().substring(0, 3).equals(name))
                .findFirst()
                .orElseThrow(IllegalArgumentException::new);
    }

    private static String webAddress(String template) {
        URI address = URI.create(template.replace("{date}", "2026-01-01"));
        require(List.of("http", "https").contains(String.valueOf(address.getScheme())));
        require(address.getHost() != null);
        return template;
    }

    private static String server(String text) {
        URI address = URI.create(webAddress(text));
        require(List.of("", "/").contains(address.getRawPath()));
        require(address.getRawQuery() == null && address.getRawFragment() == null && address.getRawUserInfo() == null);
        return withoutSlash(text);
    }

    private static String socketAddress(String text) {
        URI address = URI.create(text);
        require(List.of("ws", "wss").contains(String.valueOf(address.getScheme())));
        require(address.getHost() != null);
        return withoutSlash(text);
    }

    private static String withoutSlash(String text) {
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }

    private static String databaseAddress(String text) {
        require(DATABASES.stream().anyMatch(text::startsWith));
        return text;
    }

    private static String notEmpty(String text) {
        require(!text.isEmpty());
        return text;
    }

    private static void require(boolean usable) {
        if (!usable) {
            throw new IllegalArgumentException();
        }
    }
}
