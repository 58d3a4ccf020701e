package dev.paperlark.message;

import dev.paperlark.model.Paper;
import dev.paperlark.model.PaperId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** Random papers whose texts are made of what breaks files: quotes, braces, dollars, line ends, formulas, many scripts. */
final class HostilePapers {
    private static final List<String> PIECES = List.of(
            "{",
            "}",
            "$",
            "$x^{2}$",
            "\\",
            "\\alpha",
            "\\\"o",
            "\\input{secret}",
            "\\&",
            "%",
            "#",
            "&",
            "_",
            "^",
            "~",
            "\"",
            "'",
            "\u201C",
            ",",
            ";",
            "@",
            "=cmd()",
            "+1",
            "-2",
            "[",
            "]",
            "(",
            ")",
            "<b>",
            "![x](y)",
            "`",
            "*",
            "|",
            "\r\n",
            "\t",
            "TY  - ",
            "ER  - ",
            "@misc{a,",
            " and ",
            "https://evil.example",
            "www.evil.example",
            "扩散模型",
            "データ",
            "한국어",
            "naïve",
            "ßø",
            "\uD83E\uDD16",
            "\uD800",
            "\u202E",
            "\u0000",
            "\uFEFF",
            "word",
            "Word",
            " ",
            " ",
            "2");

    private HostilePapers() {}

    static List<Paper> random(long seed, int count) {
        Random random = new Random(seed);
        List<Paper> papers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            papers.add(Paper.of(new PaperId("26%02d.%05d".formatted(1 + i % 12, i)), title(random))
                    .authors(text(random), text(random))
                    .categories("cs.RO", "cs.LG")
                    .abstractText(text(random))
                    .comment(text(random))
                    .keywords(List.of(text(random)))
                    .build());
        }
        return papers;
    }

    /** A title is one line that is not blank. */
    private static String title(Random random) {
        return "x" + text(random).replace("\n", " ");
    }

    private static String text(Random random) {
        return random.ints(1 + random.nextInt(12), 0, PIECES.size())
                .mapToObj(PIECES::get)
                .collect(Collectors.joining());
    }
}
