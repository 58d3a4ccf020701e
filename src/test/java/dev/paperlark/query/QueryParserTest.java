package dev.paperlark.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paperlark.query.QueryResult.Parsed;
import dev.paperlark.query.QueryResult.Refused;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryParserTest {
    private final QueryParser parser = new QueryParser();

    private Query parsed(String text) {
        QueryResult result = parser.parse(text);
        assertThat(result).as(text).isInstanceOf(Parsed.class);
        return ((Parsed) result).query();
    }

    private QueryError refused(String text) {
        QueryResult result = parser.parse(text);
        assertThat(result).as(text).isInstanceOf(Refused.class);
        return ((Refused) result).error();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', quoteCharacter = '`', textBlock = """
            # operators
            diffusion                        ! diffusion
            Diffusion  Policies              ! diffusion policy
            diffusion AND policy             ! diffusion policy
            diffusion and policy             ! diffusion and policy
            a OR b c | d                     ! a OR b c OR d
            a|b                              ! a OR b
            (a OR b) c                       ! (a OR b) c
            a (b (c d))                      ! a b c d
            a OR (b OR c)                    ! a OR b OR c
            robot NOT survey                 ! robot -survey
            robot AND NOT survey             ! robot -survey
            robot -survey                    ! robot -survey
            -survey robot                    ! -survey robot
            robot -(survey OR review)        ! robot -(survey OR review)
            robot (-survey)                  ! robot -survey
            robot -(a b)                     ! robot -(a b)
            NOT NOT robot                    ! robot
            NOT (NOT robot)                  ! robot
            robot NOT -survey                ! robot survey
            robot --survey                   ! robot -survey
            robot -"long survey"             ! robot -"long survey"
            robot -ti:survey                 ! robot -ti:survey
            a|-b                             ! a OR b
            NOT(a) b                         ! -a b
            # words and phrases
            self-supervised                  ! "self supervised"
            vision -language                 ! vision -language
            "large language models"          ! "large language model"
            3D                               ! "3 d"
            扩散模型                         ! "扩 散 模 型"
            c++                              ! c++
            "AND"                            ! and
            f(x)                             ! f x
            "a (b"                           ! "a b"
            foo"bar baz"qux                  ! foo "bar baz" qux
            10:30                            ! "10 30"
            :a                               ! a
            10:"a"                           ! 10 a
            "ab*"                            ! ab
            # full-width
            （a｜b）－c                      ! (a OR b) c
            （a｜b） －c                     ! (a OR b) -c
            “flow matching”                  ! "flow matching"
            ti：“flow”                       ! ti:flow
            a　b                             ! a b
            # fields
            title:diffusion                  ! ti:diffusion
            TITLE:diffusion                  ! ti:diffusion
            ti: diffusion                    ! ti:diffusion
            ti:(diffusion OR "flow model")   ! ti:diffusion OR ti:"flow model"
            ti:(a abs:(b c) -d)              ! ti:a abs:b abs:c -ti:d
            ti :a                            ! ti a
            kw:RL co:ICRA ai:x tldr:y        ! kw:rl co:icra ai:x tldr:y
            cat:CS.cl                        ! cat:cs.CL
            cat:cs                           ! cat:cs
            cat:CS.*                         ! cat:cs
            cat:(cs.RO OR hep-th.*)          ! cat:cs.RO OR cat:hep-th
            cat:"cs.RO"                      ! cat:cs.RO
            primary:math.ag                  ! primary:math.AG
            cat:Foo.Bar                      ! cat:foo.bar
            has:Code has:TLDR has:comment    ! has:code has:tldr has:comment
            id:2511.10615                    ! id:2511.10615
            id:2511.10615v2                  ! id:2511.10615
            id:arXiv:2511.10615              ! id:2511.10615
            id:https://arxiv.org/abs/2511.10615v1 ! id:2511.10615
            id: "arXiv: 2511.10615v12"       ! id:2511.10615
            id:hep-th/9901001v1              ! id:hep-th/9901001
            id:math.GT/0309136               ! id:math.gt/0309136
            id:10.1101/2025.01.02v3          ! id:10.1101/2025.01.02v3
            au:"Kaiming He"                  ! au:"he kaiming"
            au:"He, Kaiming"                 ! au:"he kaiming"
            au:James                         ! au:james
            au:O'Brien                       ! au:obrien
            au:何恺明                        ! au:"何 恺 明"
            # prefixes
            networks*                        ! networks*
            Analys*                          ! analys*
            ti:net*                          ! ti:net*
            LLMs*                            ! llms*
            au:Kai*                          ! au:kai*
            """)
    void a_query_is_read_as(String text, String canonical) {
        assertThat(parsed(text)).hasToString(canonical);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            ``                       ~ 1  ~ empty
            `   `                    ~ 1  ~ empty
            "never closed            ~ 1  ~ open_quote
            a “b                     ~ 3  ~ open_quote
            (a                       ~ 1  ~ open_bracket
            a (b (c)                 ~ 3  ~ open_bracket
            (                        ~ 1  ~ open_bracket
            a)                       ~ 2  ~ unopened_bracket
            )                        ~ 1  ~ unopened_bracket
            a ) (                    ~ 3  ~ unopened_bracket
            a ()                     ~ 3  ~ empty_brackets
            ti:()                    ~ 4  ~ empty_brackets
            AND a                    ~ 1  ~ operator_without_term
            a AND                    ~ 3  ~ operator_without_term
            a OR OR b                ~ 3  ~ operator_without_term
            a ||b                    ~ 3  ~ bar_without_term
            (a OR)                   ~ 4  ~ operator_without_term
            a AND )                  ~ 3  ~ operator_without_term
            NOT                      ~ 1  ~ not_without_term
            a NOT                    ~ 3  ~ not_without_term
            a NOT OR b               ~ 3  ~ not_without_term
            ti:                      ~ 1  ~ field_without_term
            a ti: OR b               ~ 3  ~ field_without_term
            ti:au:He                 ~ 4  ~ field_in_field
            ti: -a                   ~ 5  ~ not_in_field
            titel:a                  ~ 1  ~ unknown_field
            a foo:bar                ~ 3  ~ no_field
            C: drive                 ~ 1  ~ no_field
            标题：扩散               ~ 1  ~ no_field
            https://arxiv.org/abs/1  ~ 1  ~ address
            arXiv:2511.10615         ~ 1  ~ address
            "!!"                     ~ 1  ~ nothing
            𠀀 !!                    ~ 3  ~ nothing
            a - b                    ~ 3  ~ nothing
            ""                       ~ 1  ~ nothing
            au:"..."                 ~ 4  ~ nothing
            cat:"!"                  ~ 5  ~ nothing
            cat:.*                   ~ 5  ~ nothing
            -a                       ~ 1  ~ only_excludes
            NOT a NOT b              ~ 1  ~ only_excludes
            (-a)                     ~ 1  ~ only_excludes
            a OR -b                  ~ 6  ~ only_excludes
            -a OR b                  ~ 1  ~ only_excludes
            c (a OR NOT b)           ~ 9  ~ only_excludes
            a -(b OR -c)             ~ 10 ~ only_excludes
            -(a -b)                  ~ 1  ~ only_excludes
            ab*                      ~ 1  ~ prefix.short
            *                        ~ 1  ~ nothing
            A* search                ~ 1  ~ prefix.short
            wom*n                    ~ 1  ~ prefix.one_word
            *ing                     ~ 1  ~ prefix.one_word
            gpt4*                    ~ 1  ~ prefix.one_word
            self-super*              ~ 1  ~ prefix.one_word
            扩*                      ~ 1  ~ prefix.cjk
            cat:cs*                  ~ 5  ~ prefix.category
            id:2511*                 ~ 4  ~ prefix.id
            has:data                 ~ 5  ~ unknown_has
            has:co*                  ~ 5  ~ unknown_has
            """)
    void a_query_is_refused_at(String text, int column, String key) {
        QueryError error = refused(text);
        assertThat(error.key()).isEqualTo("query.error." + key);
        assertThat(error.column()).isEqualTo(column);
    }

    @Test
    void limits_are_exact() {
        assertThat(parser.parse("x".repeat(500))).isInstanceOf(Parsed.class);
        assertThat(refused("x".repeat(501))).isEqualTo(new QueryError(501, "query.error.too_long", List.of(501, 500)));
        assertThat(parser.parse("𠀀".repeat(500))).isInstanceOf(Parsed.class);

        assertThat(parser.parse("a ".repeat(32))).isInstanceOf(Parsed.class);
        assertThat(refused("a ".repeat(33))).isEqualTo(new QueryError(65, "query.error.too_many_terms", List.of(32)));

        assertThat(parser.parse("(".repeat(8) + "a" + ")".repeat(8))).isInstanceOf(Parsed.class);
        assertThat(refused("(".repeat(9) + "a" + ")".repeat(9)))
                .isEqualTo(new QueryError(9, "query.error.too_deep", List.of(8)));
        assertThat(parser.parse("(a) ".repeat(20))).isInstanceOf(Parsed.class);
    }

    @Test
    void the_longest_chain_of_negations_is_read() {
        assertThat(parsed("NOT ".repeat(124) + "a")).hasToString("a");
    }

    @Test
    void signs_inside_a_term_are_warned_of_because_they_are_not_compared() {
        Parsed result = (Parsed) parser.parse("robot \"AT&T labs\"");
        assertThat(result.warnings()).singleElement().satisfies(warning -> {
            assertThat(warning.column()).isEqualTo(7);
            assertThat(warning.inWords(english())).contains("AT&T labs");
        });
        assertThat(((Parsed) parser.parse("vision-language \"GPT-4.1 mini\" c++")).warnings())
                .isEmpty();
    }

    @Test
    void an_unknown_category_is_kept_with_a_warning() {
        Parsed result = (Parsed) parser.parse("robot cat:cs.RX");
        assertThat(result.query()).hasToString("robot cat:cs.rx");
        assertThat(result.warnings()).hasSize(1);
        assertThat(result.warnings().get(0).column()).isEqualTo(11);
        assertThat(result.warnings().get(0).inWords(english())).contains("cs.rx", "cs.R");
        assertThat(((Parsed) parser.parse("cat:cs.RO cat:hep-th cat:math.*")).warnings())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"au:K", "au:\"K. H.\""})
    void initials_alone_are_warned_about(String text) {
        assertThat(((Parsed) parser.parse(text)).warnings())
                .extracting(QueryWarning::key)
                .containsExactly("query.warning.initials");
    }

    @Test
    void queries_that_compare_equal_are_equal() {
        assertThat(parsed("LLMs \"Vision Language\"")).isEqualTo(parsed("llm vision-languages"));
        assertThat(parsed("au:\"He, Kaiming\"")).isEqualTo(parsed("au:\"kaiming he\""));
        assertThat(parsed("a b")).isNotEqualTo(parsed("\"a b\""));
    }

    @Test
    void an_error_says_the_column_and_what_to_type() {
        assertThat(refused("robot titel:x").inWords(english()))
                .isEqualTo("There is no field “titel”. Did you mean title: ? "
                        + "To search for the text as it stands, put it in quotes: \"titel:x\"");
        assertThat(refused("has:data").inWords(english())).contains("has:code, has:tldr, has:comment");
        assertThat(refused("\"!!\"").inWords(chinese())).startsWith("“!!”里没有");
    }

    static Stream<String> refusedTexts() {
        return Stream.of(
                "",
                "\"a",
                "(a",
                "a)",
                "()",
                "OR a",
                "NOT",
                "ti:",
                "x:y",
                "http://x",
                "\"!\"",
                "-a",
                "ab*",
                "a*b",
                "扩*",
                "cat:c*",
                "id:1*",
                "has:x",
                "x".repeat(501),
                "a ".repeat(33),
                "(".repeat(9) + "a");
    }

    @ParameterizedTest
    @MethodSource("refusedTexts")
    void every_error_has_words_in_every_language(String text) {
        QueryError error = refused(text);
        for (ResourceBundle bundle : List.of(english(), chinese())) {
            assertThat(error.inWords(bundle)).doesNotContain("{", "''");
        }
        assertThat(error.inWords(english())).isNotEqualTo(error.inWords(chinese()));
    }

    @Test
    void the_example_of_an_error_can_be_typed() {
        List<String> examples = List.of(
                "diffusion policy",
                "robot AND drone",
                "robot -survey",
                "ti:robot",
                "id:2511.10615",
                "cat:cs.CL",
                "cat:cs",
                "au:\"K. He\"");
        examples.forEach(this::parsed);
    }

    @Test
    void the_taxonomy_lists_every_category_once() {
        List<ArxivTaxonomy.Entry> entries = ArxivTaxonomy.load().entries();
        assertThat(entries)
                .extracting(ArxivTaxonomy.Entry::code)
                .doesNotHaveDuplicates()
                .contains("cs", "cs.RO", "hep-th");
        assertThat(entries).allSatisfy(entry -> assertThat(entry.name()).isNotBlank());
        assertThat(entries.stream().map(ArxivTaxonomy.Entry::code).filter(code -> code.startsWith("cs.")))
                .hasSize(40);
        assertThat(ArxivTaxonomy.load().find("CS.ro"))
                .get()
                .extracting(ArxivTaxonomy.Entry::name)
                .isEqualTo("Robotics");
    }

    @Test
    void nested_groups_of_every_depth_are_balanced() {
        String text = IntStream.range(0, 8).mapToObj(i -> "a" + i + " (b OR ").collect(Collectors.joining()) + "z"
                + ")".repeat(8);
        assertThat(parsed(text)).isEqualTo(parsed(parsed(text).toString()));
    }

    static ResourceBundle english() {
        return bundle(Locale.ENGLISH);
    }

    static ResourceBundle chinese() {
        return bundle(Locale.CHINESE);
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                "messages",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
