package dev.paperlark.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paperlark.source.UrlTemplate.DatedUrl;
import java.net.URI;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class UrlTemplateTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    @Test
    void every_day_has_an_address_oldest_first() {
        assertThat(new UrlTemplate("https://h.example/{date}/{date}.md").forDays(TODAY, 2))
                .containsExactly(
                        dated("2026-02-27", "https://h.example/2026-02-27/2026-02-27.md"),
                        dated("2026-02-28", "https://h.example/2026-02-28/2026-02-28.md"),
                        dated("2026-03-01", "https://h.example/2026-03-01/2026-03-01.md"));
    }

    @Test
    void an_address_without_a_date_is_asked_once() {
        assertThat(new UrlTemplate("https://h.example/latest.md").forDays(TODAY, 5))
                .containsExactly(dated("2026-03-01", "https://h.example/latest.md"));
    }

    @Test
    void the_name_is_the_last_part_of_the_path() {
        assertThat(dated("2026-03-01", "https://h.example/data/2026-03-01.jsonl?raw=1")
                        .name())
                .isEqualTo("2026-03-01.jsonl");
        assertThat(dated("2026-03-01", "https://h.example/").name()).isEqualTo("h.example");
    }

    private static DatedUrl dated(String date, String address) {
        return new DatedUrl(LocalDate.parse(date), URI.create(address));
    }
}
