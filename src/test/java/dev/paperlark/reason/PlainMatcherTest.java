package dev.paperlark.reason;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paperlark.model.Match;
import dev.paperlark.model.Paper;
import dev.paperlark.model.PaperField;
import dev.paperlark.model.PaperId;
import dev.paperlark.model.Reason;
import dev.paperlark.model.SubscriptionId;
import dev.paperlark.model.Summary;
import dev.paperlark.model.SummaryPart;
import dev.paperlark.query.Query;
import dev.paperlark.query.QueryParser;
import dev.paperlark.query.QueryResult;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainMatcherTest {
    private static final Paper PAPER = Paper.of(
                    new PaperId("2601.01234"), "Gliding Policies for Vision-Language Robots")
            .authors("Kaiming He", "María-José O'Neill", "何恺明")
            .categories("cs.RO", "math.AG", "hep-th")
            .abstractText("We train LLMs with 3D matrices.\nSchr\\\"odinger bridges, then diffusion\nmodels, in C++.")
            .comment("Accepted at ICRA 2026, 8 pages")
            .keywords(List.of("soft gripper", "analyses"))
            .codeUrl("https://code.example/glider")
            .tldr("en", "A glider learns.")
            .summary(new Summary(
                    Optional.of("zh"),
                    Map.of(
                            SummaryPart.TLDR, "滑翔机学习扩散模型",
                            SummaryPart.MOTIVATION, "安全 很重要",
                            SummaryPart.METHOD, "用强化学习")))
            .extra("note", "hidden")
            .build();

    private final PlainMatcher matcher = new PlainMatcher();
    private final SearchablePaper paper = SearchablePaper.of(PAPER);

    private static Query query(String text) {
        return ((QueryResult.Parsed) new QueryParser().parse(text)).query();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gliding",
                "policy",
                "policies",
                "vision-language",
                "vision_language robot",
                "\"vision language robots\"",
                "LLM",
                "llms",
                "matrix",
                "3-D",
                "schrodinger",
                "Schrödinger",
                "c++",
                "diffusion-model",
                "扩散",
                "扩散模型",
                "强化学习",
                "soft-gripper",
                "analysis",
                "ti:robot",
                "abs:bridge",
                "tldr:glider",
                "tldr:学习",
                "ai:安全",
                "kw:gripper",
                "co:ICRA",
                "robot llm 安全",
                "robot OR nothing",
                "nothing OR robot",
                "robot -fish",
                "-fish robot",
                "robot -(fish robot)",
                "ti:(gliding OR fish)",
                "robots*",
                "matrice*",
                "matri*",
                "analys*",
                "glid*",
                "co:Accept*",
                "au:\"Kaiming He\"",
                "au:\"He, Kaiming\"",
                "au:\"K. He\"",
                "au:he",
                "au:Kaiming",
                "au:何恺明",
                "au:oneill",
                "au:\"Maria O'Neill\"",
                "au:\"M J ONeill\"",
                "au:Kai*",
                "cat:cs.RO",
                "cat:CS.ro",
                "cat:cs",
                "cat:math.*",
                "cat:math",
                "cat:hep-th",
                "primary:cs.RO",
                "primary:cs",
                "id:2601.01234",
                "id:2601.01234v3",
                "id:arXiv:2601.01234",
                "has:code",
                "has:tldr",
                "has:comment",
                "NOT NOT robot",
                "robot -(-llm)",
                "robot NOT (NOT llm NOT fish)"
            })
    void the_paper_is_found_by(String text) {
        assertThat(matcher.match(query(text), paper)).isPresent();
        assertThat(matcher.match(query(text), paper).orElseThrow()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "glide",
                "rob",
                "language-vision",
                "\"bridges then\"",
                "\"robots we\"",
                "\"gripper analyses\"",
                "学习用",
                "很重要用",
                "ICRA",
                "Kaiming",
                "cs",
                "hidden",
                "ti:llm",
                "abs:robot",
                "tldr:安全",
                "ai:glider",
                "kw:robot",
                "c",
                "robot fish",
                "robot -llm",
                "robot -(llm OR fish)",
                "fish OR bird",
                "robots -robot",
                "diffusions*",
                "ti:diff*",
                "au:\"K. H.\"",
                "au:K",
                "au:\"Kaiming Neill\"",
                "au:\"He He\"",
                "au:\"Kaiming He Zhang\"",
                "au:\"Kai He\"",
                "au:\"Kaiming ONeill\"",
                "au:robots",
                "au:恺明何何",
                "cat:cs.R",
                "cat:cs.LG",
                "cat:mat",
                "cat:hep",
                "primary:math.AG",
                "primary:hep-th",
                "id:2601.0123",
                "id:2601.012345",
                "has:code -has:tldr"
            })
    void the_paper_is_not_found_by(String text) {
        assertThat(matcher.match(query(text), paper)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            policy                  | TITLE    | Policies
            vision language robot   | TITLE    | Vision
            "vision language"       | TITLE    | Vision-Language
            "diffusion model"       | ABSTRACT | diffusion~models
            schrodinger             | ABSTRACT | Schr\\"odinger
            扩散模型                | TLDR     | 扩散模型
            强化学习                | AI       | 强化学习
            kw:"soft gripper"       | KEYWORDS | soft gripper
            glider                  | TLDR     | glider
            matrice*                | ABSTRACT | matrices
            policy*                 | TITLE    | Policies
            policie*                | TITLE    | Policies
            co:"icra 2026"          | COMMENT  | ICRA 2026
            au:"K. He"              | AUTHOR   | Kaiming He
            au:oneill               | AUTHOR   | María-José O'Neill
            cat:MATH                | CATEGORY | math.AG
            primary:cs              | PRIMARY  | cs.RO
            id:2601.01234v2         | ID       | 2601.01234
            has:code                | HAS      | code
            """)
    void the_first_reason_says_field_and_words(String text, PaperField field, String words) {
        assertThat(matcher.match(query(text), paper).orElseThrow())
                .startsWith(new Reason(field, words.replace('~', '\n')));
    }

    @Test
    void every_positive_term_that_hit_gives_one_reason_in_the_order_of_the_query() {
        assertThat(matcher.match(query("llm (fish OR robot OR robots) cat:cs -bird"), paper))
                .contains(List.of(
                        new Reason(PaperField.ABSTRACT, "LLMs"),
                        new Reason(PaperField.TITLE, "Robots"),
                        new Reason(PaperField.CATEGORY, "cs.RO")));
    }

    @Test
    void terms_under_not_give_no_reasons() {
        assertThat(matcher.match(query("robot -(llm fish)"), paper))
                .contains(List.of(new Reason(PaperField.TITLE, "Robots")));
    }

    @Test
    void an_ambiguous_c_is_not_c_plus_plus() {
        SearchablePaper plain = SearchablePaper.of(Paper.of(new PaperId("1"), "The C language, vitamin C, and O(1)")
                .build());
        assertThat(matcher.match(query("c"), plain)).isPresent();
        assertThat(matcher.match(query("c++"), plain)).isEmpty();
        assertThat(matcher.match(query("O1"), plain)).isEmpty();
    }

    @Test
    void matches_come_by_paper_and_then_by_query() {
        Paper other = Paper.of(new PaperId("2"), "Robots again").build();
        StandingQuery robots = new StandingQuery(new SubscriptionId(7), query("robot"));
        StandingQuery gliding = new StandingQuery(new SubscriptionId(3), query("gliding"));

        List<Match> matches = matcher.match(List.of(PAPER, other), List.of(robots, gliding));

        assertThat(matches)
                .containsExactly(
                        new Match(PAPER, new SubscriptionId(7), List.of(new Reason(PaperField.TITLE, "Robots"))),
                        new Match(PAPER, new SubscriptionId(3), List.of(new Reason(PaperField.TITLE, "Gliding"))),
                        new Match(other, new SubscriptionId(7), List.of(new Reason(PaperField.TITLE, "Robots"))));
    }
}
