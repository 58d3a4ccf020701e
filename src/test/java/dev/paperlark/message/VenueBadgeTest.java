package dev.paperlark.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VenueBadgeTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Accepted at NeurIPS 2025 | NeurIPS 2025",
                "12 pages, 5 figures. Accepted to ICLR 2026. Code is online | ICLR 2026",
                "Accepted by ICRA2025 | ICRA 2025",
                "10 pages, 3 figures, CVPR 2025 | CVPR 2025",
                "CVPR'25 (oral) | CVPR 2025",
                "AAAI-26 | AAAI 2026",
                "EMNLP 2024 Findings | EMNLP 2024 Findings",
                "Findings of ACL 2025 | ACL 2025 Findings",
                "To appear in SIGGRAPH Asia 2025 | SIGGRAPH Asia 2025",
                "Published in Transactions on Machine Learning Research (TMLR) | TMLR",
                "Published in TMLR (10/2025) | TMLR",
                "Accepted to the Thirty-ninth Conference on Neural Information Processing Systems (NeurIPS 2025) | NeurIPS 2025",
                "Accepted for publication in IEEE Robotics and Automation Letters | RA-L",
                "Accepted at the NeurIPS 2025 Workshop on Small Things | NeurIPS 2025 Workshop",
                "Proceedings of INTERSPEECH 2025 | INTERSPEECH 2025",
                "Accepted at BMVC 2025 | BMVC 2025",
                "Accepted to DAFx 2025; sound examples online | DAFx 2025",
                "Accepted for publication at the ICDM 2025 | ICDM 2025",
                "In IROS 2025 | IROS 2025",
                "Accepted by IEEE ISBI 2026 | ISBI 2026",
                "To appear in the proceedings of ASRU 2025 | ASRU 2025",
                "Accepted at the Conference on Small Parsers (CSP 2025) in Oslo | CSP 2025",
                "Accepted at the CVPR Tiny Stories Workshop, 2026 | CVPR Workshop",
                "13 pages; ICML 2026 Position Paper Track | ICML 2026",
                "Camera-ready version for ICML; accepted to ICML 2025 | ICML 2025",
                "Presented at RSS 2025 | RSS 2025"
            })
    void a_venue_that_took_the_paper_is_shown_in_short(String comment, String badge) {
        assertThat(VenueBadge.of(comment)).contains(badge);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12 pages, 5 figures",
                "Submitted to ICML 2026",
                "Under review at NeurIPS 2025",
                "Rejected from ICLR 2025",
                "2nd place in the CVPR 2025 autonomous driving challenge",
                "Winner of the KDD 2025 Cup",
                "Extended version of our ICRA 2024 paper",
                "Comment on Smith et al., ICML 2023",
                "Uses the CVPR 2023 template",
                "We use RSS and ACL tears",
                "Accepted for RSS readers",
                "Experiments on KDD 1999",
                "CVPR 2024 baselines are compared",
                "Accepted at a good conference",
                "Accepted at the International Conference on Machine Learning and Applications",
                "Accepted at ICML 2025 and NeurIPS 2025",
                "Not accepted at NeurIPS 2025",
                "Accepted on 3 May 2025",
                "MACLE 2025",
                "Accepted for the ACM SIGIR Conference on Quite Other Things",
                "Accepted for ICRA 40 Year Anniversary",
                "We thank the organisers (ABC 2025)",
                ""
            })
    void in_doubt_there_is_no_badge(String comment) {
        assertThat(VenueBadge.of(comment)).isEmpty();
    }
}
