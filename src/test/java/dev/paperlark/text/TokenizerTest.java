package dev.paperlark.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenizerTest {
    private final Tokenizer tokenizer = new Tokenizer();

    /** Tokens one after another; a "_" stands for each step that a hard separator adds. */
    private String tokens(String text) {
        StringBuilder shown = new StringBuilder();
        int next = 0;
        for (Token token : tokenizer.tokenize(text)) {
            shown.append(" _".repeat(token.position() - next)).append(' ').append(token.text());
            next = token.position() + 1;
        }
        return shown.toString().strip();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # Unicode
            Schrödinger equation         | schrodinger equation
            Ｆｕｌｌ ｗｉｄｔｈ ４．１   | full width 4.1
            eﬃcient ﬂows                 | efficient flow
            Ёлка и Йод                   | елка и иод
            Άλφα                         | αλφα
            İstanbul                     | istanbul
            Nguyễn Thị Hồng              | nguyen thi hong
            smørrebrød Łukasz            | smørrebrød łukasz
            10 ℃                         | 10 _ c
            x² + y²                      | x 2 _ y 2
            שָׁלוֹם                        | שָׁלוֹם
            # LaTeX accents
            Schr\\"odinger               | schrodinger
            Schr\\"{o}dinger             | schrodinger
            Schr{\\"o}dinger             | schrodinger
            Schr{\\"{o}}dinger           | schrodinger
            \\'Etale Erd\\H{o}s          | etale erdo
            Fran\\c{c}ois Ho\\v{r}ava    | francois horava
            Fran\\c cois \\v Simon       | francois simon
            Fran{\\c c}ois               | francois
            Mart\\'{\\i}nez Garc\\'\\i a | martinez garcia
            Pe\\~na vis-\\`a-vis h\\^ote | pena vis a vis hote
            \\=a \\.z \\u{g} \\k{a} \\r{u} | a z g a u
            \\d{x} \\b{y} \\t{z}         | x y z
            \\c{opyright} paper          | opyright paper
            na\\"{iv}e                   | na iv e
            \\cat \\vec \\"1             | cat vec _ 1
            # LaTeX commands
            $\\alpha$-divergence         | alpha divergence
            \\mathbf{x}^2                | x _ 2
            \\text{loss}                 | loss
            a\\textbf{bold}claim         | a bold claim
            $\\frac{a}{b}$               | a b
            $\\ell_1$ norm               | ell 1 norm
            \\operatorname*{argmin}      | argmin
            k \\in {0,1}                 | k in 0 _ 1
            \\mathcal{O}(n \\log n)      | o _ n log n
            95.5\\% of R\\&D             | 95.5 _ of r _ d
            \\\\Lambda_1                 | lambda 1
            {B}ERT                       | b ert
            # separators
            vision-language              | vision language
            vision_language              | vision language
            vision/language              | vision language
            vision — language – models   | vision language model
            O(1)                         | o _ 1
            one, two; three ... (four)   | one _ two _ three _ four
            (leading) and trailing!      | leading _ and trailing
            a×b                          | a _ b
            ‘quoted’                     | quoted
            it’s Alzheimer's agents' use | its alzheimer agent use
            Alzheimer\\'s                | alzheimer
            rock 'n' roll                | rock n roll
            # words and numbers
            GPT-4.1 vs. GPT-4            | gpt 4.1 vs _ gpt 4
            v1.2.3.                      | v 1.2.3
            .5 or 5.                     | 5 or 5
            3D = 3-D                     | 3 d _ 3 d
            GPT4o Qwen2.5                | gpt 4 o qwen 2.5
            C++ C# F#-minor c++11        | c++ c# f# minor c++ 11
            a+b+c                        | a+ b+ c
            GPT4o+ AB++                  | gpt 4 o _ ab
            F1@k                         | f 1 _ k
            # CJK
            扩散模型                     | 扩 散 模 型
            用C++写扩散                  | 用 c++ 写 扩 散
            LLM的3D场景，综述            | llm 的 3 d 场 景 _ 综 述
            ﾃﾞｰﾀ データ                  | デ ー タ デ ー タ
            が                           | が
            한국어                       | 한 국 어
            ㄅㄆ                         | ㄅ ㄆ
            𠀀𪚥                         | 𠀀 𪚥
            機械・学習                   | 機 械 _ 学 習
            々〇                         | 々 〇
            """)
    void a_text_is_cut_into(String text, String expected) {
        assertThat(tokens(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "LLMs,llm",
        "GPUs,gpu",
        "VMs,vm",
        "APIs,api",
        "IDs,id",
        "As,as",
        "PhDs,phd",
        "LLMS,llm",
        "analyses,analysis",
        "Hypotheses,hypothesis",
        "matrices,matrix",
        "indices,index",
        "vertices,vertex",
        "criteria,criterion",
        "corpora,corpus",
        "viruses,virus",
        "caches,cache",
        "movies,movie",
        "gpus,gpu",
        "lens,lens",
        "series,series",
        "species,species",
        "loss,loss",
        "bonus,bonus",
        "basis,basis",
        "bias,bias",
        "losses,loss",
        "meshes,mesh",
        "batches,batch",
        "boxes,box",
        "buzzes,buzz",
        "biases,bias",
        "aliases,alias",
        "studies,study",
        "ties,tie",
        "agents,agent",
        "networks,network",
        "buses,buse",
        "gas,gas",
        "its,its",
        "agentic,agentic",
        "training,training",
        "naïves,naive",
        "smørs,smørs",
        "BIASs,bias",
        "AIDSs,aid"
    })
    void a_plural_folds(String word, String expected) {
        assertThat(tokens(word)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u200B", "\u00AD", "\u2060", "\uFEFF", "\u200D", "\u2011", "\u2212", "\u00A0", "\u3000", "\u0085"
            })
    void a_soft_separator_leaves_words_adjacent(String separator) {
        assertThat(tokens("vision" + separator + "language")).isEqualTo("vision language");
    }

    @Test
    void decomposed_letters_are_the_composed_ones() {
        assertThat(tokens("Schro\u0308dinger")).isEqualTo("schrodinger");
        assertThat(tokens("か\u3099")).isEqualTo("が");
        assertThat(tokens("\u1112\u1161\u11ab")).isEqualTo("한");
        assertThat(tokens("漢\uDB40\uDD00字")).isEqualTo("漢 字");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            We study LLMs.              | 2 | LLMs
            The Schr\\"{o}dinger bridge | 1 | Schr\\"{o}dinger
            \\'Etale maps               | 0 | \\'Etale
            use {\\"U}bung              | 1 | {\\"U}bung
            eﬃcient, Alzheimer's        | 1 | Alzheimer's
            in C++ now                  | 1 | C++
            ﾃﾞ of x                     | 0 | ﾃﾞ
            \\textbf{bold}              | 0 | bold
            """)
    void a_token_knows_its_place_in_the_original(String text, int index, String expected) {
        Token token = tokenizer.tokenize(text).get(index);
        assertThat(text.substring(token.start(), token.end())).isEqualTo(expected);
    }

    @Test
    void a_decomposed_letter_lies_whole_inside_its_token() {
        String text = "by Scho\u0308n";
        Token token = tokenizer.tokenize(text).get(1);
        assertThat(text.substring(token.start(), token.end())).isEqualTo("Scho\u0308n");
    }

    @Test
    void the_unfolded_form_keeps_the_plural() {
        assertThat(tokenizer.tokenize("Matrices of LLMs"))
                .extracting(Token::unfolded)
                .containsExactly("matrices", "of", "llms");
    }

    @Test
    void a_text_without_letters_has_no_tokens() {
        assertThat(tokenizer.tokenize("")).isEmpty();
        assertThat(tokenizer.tokenize("!? … $\\{}$")).isEmpty();
        assertThat(tokenizer.tokenize("\uD800 \uDC00\uD800")).isEmpty();
    }

    @Test
    void folding_segment_by_segment_is_the_normalizer_on_the_whole() {
        String pool =
                "aé\u0301\u0323\u0308か\u3099\uFF76\uFF9E\u1100\u1161\u11A8\u3131\u314F\uFFA1\uFFC2 ﬁ①가\u0915\u093C\u09C7\u09BE";
        Random random = new Random(7);
        for (int round = 0; round < 3000; round++) {
            String text = IntStream.range(0, 8)
                    .mapToObj(i -> String.valueOf(pool.charAt(random.nextInt(pool.length()))))
                    .collect(Collectors.joining());
            FoldedText folded = new FoldedText(text.length());
            UnicodeFolding.fold(text, folded);
            StringBuilder joined = new StringBuilder();
            for (int i = 0; i < folded.length(); i++) {
                joined.appendCodePoint(folded.at(i));
            }
            String expected = withoutLatinMarks(Normalizer.normalize(text, Form.NFKC));
            assertThat(joined.toString()).as(text).isEqualTo(expected);
        }
    }

    /** The same rule said with a regular expression. */
    private static String withoutLatinMarks(String normalized) {
        StringBuilder result = new StringBuilder();
        normalized.codePoints().forEach(codePoint -> {
            String decomposed = Normalizer.normalize(Character.toString(codePoint), Form.NFD);
            boolean folds = decomposed.matches("[\\p{IsLatin}\\p{IsGreek}\\p{IsCyrillic}]\\p{M}+");
            result.appendCodePoint(folds ? decomposed.codePointAt(0) : codePoint);
        });
        return result.toString().replaceAll("(?<=[\\p{IsLatin}\\p{IsGreek}\\p{IsCyrillic}])\\p{M}+", "");
    }

    @Test
    void no_code_point_combines_with_what_stands_before_it_unless_it_is_known_to() {
        List<String> befores = List.of("a", "か", "\u1100", "\uAC00", "\u09C7", "a\u0345", "\u0E01\u0E48");
        IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(Character::isLetterOrDigit)
                .filter(codePoint -> !UnicodeFolding.combinesBackwards(codePoint))
                .mapToObj(Character::toString)
                .filter(after -> befores.stream()
                        .anyMatch(before -> !normalized(before + after).equals(normalized(before) + normalized(after))))
                .forEach(after -> Assertions.fail("U+%04X combines".formatted(after.codePointAt(0))));
    }

    private static String normalized(String text) {
        return Normalizer.normalize(text, Form.NFKC);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ab cd ", "é", "\u0301\u0316", "扩", "\\", "{\\v ", "'", "1.", "ﷺ", "\uD83D", "ж"})
    void a_megabyte_of_anything_is_cut_in_linear_time(String part) {
        String text = part.repeat(1_000_000 / part.getBytes(StandardCharsets.UTF_8).length);
        List<Token> tokens =
                Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> tokenizer.tokenize(text));
        assertThat(tokens).hasSizeLessThanOrEqualTo(18 * text.length());
    }
}
