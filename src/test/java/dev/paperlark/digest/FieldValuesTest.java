package dev.paperlark.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Single values: names, identities, addresses of code, languages. */
class FieldValuesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            A B,C D                       | A B/C D
            A B, C D                      | A B/C D
            A B, C D, Jr., E F            | A B/C D, Jr./E F
            A B, C D and E F              | A B/C D/E F
            A B, C D, and E F             | A B/C D/E F
            A B and C D                   | A B/C D
            The X and Y Collaboration     | The X and Y Collaboration
            Smith, J.; Doe, A.            | Smith, J./Doe, A.
            A*,B*                         | A*/B*
            NVIDIA,:,A B                  | NVIDIA/:/A B
            佐藤花子、森健                 | 佐藤花子/森健
            """)
    void authors_are_split_into_names(String line, String names) {
        assertThat(AuthorNames.in(line)).isEqualTo(List.of(names.split("/", -1)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2606.30643                                          | 2606.30643                 |
            2606.30643v12                                       | 2606.30643                 | 12
            arXiv:2606.30643v2                                  | 2606.30643                 | 2
            oai:arXiv.org:2606.30643v2                          | 2606.30643                 | 2
            hep-th/9901001v3                                    | hep-th/9901001             | 3
            math.GT/0309136                                     | math.GT/0309136            |
            http://arxiv.org/abs/2606.30643v1                   | 2606.30643                 | 1
            https://arxiv.org/pdf/2606.30643.pdf                | 2606.30643                 |
            https://www.arxiv.org/abs/hep-th/9901001            | hep-th/9901001             |
            https://doi.org/10.48550/arXiv.2606.30643           | 2606.30643                 |
            https://doi.org/10.1234/abc.5v2                     | 10.1234/abc.5v2            |
            10.1234/abc                                         | 10.1234/abc                |
            https://www.biorxiv.org/content/10.1101/2025.08.20.671234v1.full | 10.1101/2025.08.20.671234 | 1
            https://www.medrxiv.org/content/10.1101/2025.08.20.671234        | 10.1101/2025.08.20.671234 |
            https://openreview.net/forum?id=abc/                | openreview.net/forum?id=abc |
            W123                                                | W123                       |
            """)
    void a_paper_is_known_by_its_base_id(String text, String id, Integer version) {
        Identity identity = Identity.ofId(text).orElseThrow();

        assertThat(identity.id().value()).isEqualTo(id);
        assertThat(identity.version().isPresent() ? identity.version().getAsInt() : null)
                .isEqualTo(version);
    }

    @Test
    void an_address_too_long_for_an_id_stays_stable_and_distinct() {
        String address = "https://example.org/" + "x".repeat(300);

        assertThat(Identity.ofLink(address)).isEqualTo(Identity.ofLink(address));
        assertThat(Identity.ofLink(address)).isNotEqualTo(Identity.ofLink(address + "y"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Code: https://github.com/a/b.                        | https://github.com/a/b
            (see https://gitlab.com/a/b-c), and                  | https://gitlab.com/a/b-c
            at \\url{https://github.com/a/b}                     | https://github.com/a/b
            at github.com/a/b,                                   | https://github.com/a/b
            at https://huggingface.co/datasets/a/b!              | https://huggingface.co/datasets/a/b
            page https://a-b.github.io/c/.                       | https://a-b.github.io/c/
            https://huggingface.co/papers/2606.1 only            |
            https://github.com/lonely                            |
            first https://x.github.io then https://github.com/a/b | https://x.github.io
            at HTTPS://GitHub.com/S/T, or Foo.GitHub.io          | HTTPS://GitHub.com/S/T
            page Foo.GitHub.io                                   | https://Foo.GitHub.io
            https://github.com/foo/bar\\_baz                     | https://github.com/foo/bar_baz
            https://gitlab.example.org/group/project.            | https://gitlab.example.org/group/project
            https://github.com/orgs/a/repositories               |
            https://notgithub.com/a/b                            |
            nothing here                                         |
            """)
    void the_first_repository_named_is_the_code(String text, String address) {
        assertThat(CodeLinks.firstIn(text)).isEqualTo(Optional.ofNullable(address));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a, b c; d                 | a/b c/d
            LLM (a, b), c             | LLM (a, b)/c
            甲（乙、丙），丁          | 甲（乙、丙）/丁
            (a, b                     | (a/b
            [a, b]                    | a/b
            ['a', 'b c']              | a/b c
            `a`, `b`                  | a/b
            """)
    void keywords_are_split_but_not_inside_brackets(String text, String words) {
        assertThat(Keywords.in(text)).isEqualTo(List.of(words.split("/", -1)));
    }

    @Test
    void keywords_may_be_the_items_of_a_list() {
        assertThat(Keywords.in("\n- a\n- b c\n* d")).containsExactly("a", "b c", "d");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            cs.CV cs.LG               | cs.CV/cs.LG
            cs.CV, cs.LG              | cs.CV/cs.LG
            cs.CV, 68T07; I.2.6       | cs.CV/68T07/I.2.6
            plant biology, ecology    | plant biology/ecology
            Computer Vision           | Computer Vision
            """)
    void categories_of_arxiv_may_stand_between_blanks(String text, String names) {
        assertThat(ArxivCategory.in(text)).isEqualTo(List.of(names.split("/", -1)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            提出一种新的 Transformer 方法，在 ImageNet 上更好。 | zh
            新しい手法を提案する。                             | ja
            새로운 방법을 제안한다.                            | ko
            We propose a method for the problem.               | en
            Kettle: cached tea with a lid                      | en
            Wir schlagen ein Verfahren vor                     |
            12.5 %                                             |
            """)
    void the_language_is_told_from_the_text(String text, String language) {
        assertThat(SummaryLanguage.of(text)).isEqualTo(Optional.ofNullable(language));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            연구 방법론 (Method)      | METHOD
            📄 Abstract               | ABSTRACT
            Abstract (英文)           | ABSTRACT
            题目 / Title              | TITLE
            TL;DR                     | TLDR
            Abstract (中文)           | TRANSLATION
            摘要（Chinese）           | TRANSLATION
            Method (中文)             | METHOD
            Project page              | CODE
            项目主页                  | CODE
            Index Terms               | KEYWORDS
            AI_Comments               | EXTRA
            """)
    void a_label_is_known_by_any_of_its_names(String label, Field field) {
        assertThat(LabelLexicon.meaning(label).field()).isEqualTo(field);
    }
}
