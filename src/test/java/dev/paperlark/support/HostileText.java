package dev.paperlark.support;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paperlark.model.Paper;
import dev.paperlark.model.PaperField;
import dev.paperlark.model.PaperId;
import dev.paperlark.model.Reason;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text that tries to be more than text on any platform, the same for the same number of the round. */
public final class HostileText {
    /** Cards of a test; more in a run of their own: {@code mvn test -Dtest=HostileTextTest -Dpaperlark.hostileCards=1000000}. */
    public static final int CARDS = Integer.getInteger("paperlark.hostileCards", 10_000);

    /** Every so many rounds a text is long. */
    private static final int LONG = 200;

    private static final String[] ALPHABET = {
        "<b>",
        "**bold**",
        "__",
        "~~",
        "||",
        "`",
        "```",
        "[free](https://evil.example)",
        "](",
        "[",
        "(",
        "\\",
        "\\\\",
        "<@80351110224678912>",
        "<@&165511591545143296>",
        "<#103735883630395392>",
        "<t:1618953630:F>",
        "</stop:816437322781949972>",
        "<a:b1nzy:392938283556143104>",
        "@everyone",
        "@here",
        ":fire:",
        ":",
        "\n# ",
        "\n-# ",
        "\n- ",
        "\n1. ",
        "\n> ",
        "\n>>> ",
        "discord.gg/evil",
        "discord.com/invite/evil",
        "*",
        "_",
        "|",
        "1.",
        "\u200B",
        "</b>",
        "</a>",
        "<a href=\"tg://user?id=1\">",
        "<tg-spoiler>",
        "&",
        "&lt;",
        "&#60;",
        "\"",
        "'",
        "<",
        ">",
        "@someone",
        "/stop",
        "evil.example",
        "https://evil.example/?a&b",
        "tg:resolve",
        "#tag",
        "$USD",
        "10.0.0.1",
        "\u202E",
        "\u2066",
        "\uD83D",
        "\uDE00",
        "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
        "\uD83C\uDDE9\uD83C\uDDEA",
        "e\u0301\u0302",
        "\u0000",
        "\n",
        "\r",
        "字",
        "ไม่",
        " ",
        " ",
        "word",
        "\u2060",
        "\uFEFF",
        "_*[`]()~|",
        "\u001B[31m",
        "\uFFFF",
        "1\uFE0F\u20E3"
    };

    private static final Pattern CLUSTER = Pattern.compile("\\X");

    private HostileText() {}

    /** So many pieces of hostile text in a row. */
    public static String of(Random random, int pieces) {
        StringBuilder text = new StringBuilder();
        for (int piece = 0; piece < pieces; piece++) {
            text.append(ALPHABET[random.nextInt(ALPHABET.length)]);
        }
        return text.toString();
    }

    /** A paper whose title, authors and TL;DR are hostile. */
    public static Paper paper(int round) {
        Random random = new Random(round);
        boolean isLong = round % LONG == 0;
        String title = "T" + of(random, 1 + random.nextInt(isLong ? 200 : 10));
        String tldr = "S" + of(random, 1 + random.nextInt(isLong ? 300 : 12));
        return Paper.of(new PaperId("2611.00417"), title.replaceAll("\\R", " "))
                .authors("A" + of(random, 3))
                .tldr("en", tldr)
                .build();
    }

    /** Why somebody got that paper, in hostile words. */
    public static List<Reason> reasons(int round) {
        return List.of(new Reason(PaperField.TITLE, "x" + of(new Random(~round), 3)));
    }

    /** What is shown is the text itself, or its beginning up to the end of a character that a reader sees. */
    public static void assertUncut(int round, String shown, String whole) {
        if (shown.equals(whole)) {
            return;
        }
        assertThat(shown).as("round %d", round).endsWith("…");
        String kept = shown.substring(0, shown.length() - 1);
        assertThat(whole).as("round %d", round).startsWith(kept);
        Matcher cluster = CLUSTER.matcher(whole);
        boolean between = false;
        while (!between && cluster.find()) {
            between = cluster.end() == kept.length();
        }
        assertThat(between).as("round %d", round).isTrue();
    }
}
