package dev.paperlark.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paperlark.model.Paper;
import dev.paperlark.model.PaperId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeLinkTest {
    @ParameterizedTest
    @ValueSource(strings = {"2611.00417", "0704.0001", "hep-th/9711200", "math.GT/0309136", "cs/0102030"})
    void an_arxiv_paper_leads_to_arxiv_whatever_its_digest_says(String id) {
        Paper paper =
                Paper.of(new PaperId(id), "t").url("https://evil.example/").build();

        assertThat(SafeLink.pageOf(paper)).contains("https://arxiv.org/abs/" + id);
    }

    @Test
    void another_paper_leads_to_its_own_page() {
        Paper paper = Paper.of(new PaperId("10.1101/2026.11.01.123456"), "t")
                .url("https://www.biorxiv.org/content/10.1101/2026.11.01.123456v1")
                .build();

        assertThat(SafeLink.pageOf(paper)).contains("https://www.biorxiv.org/content/10.1101/2026.11.01.123456v1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.org/x",
                "javascript:alert(1)",
                "https://arxiv.org@evil.example/",
                "https:///nowhere",
                "https://exämple.org/",
                "https://example.org/a b",
                "https://example.org/\u001B[31m",
                "https://example.org/\u202Ex",
                "//example.org/",
                "example.org",
                "https://example.org/<b>"
            })
    void an_address_in_doubt_is_no_link(String url) {
        Paper paper =
                Paper.of(new PaperId("other-1"), "t").url(url).codeUrl(url).build();

        assertThat(SafeLink.pageOf(paper)).isEmpty();
        assertThat(SafeLink.codeOf(paper)).isEmpty();
    }
}
