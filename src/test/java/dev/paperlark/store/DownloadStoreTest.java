package dev.paperlark.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class DownloadStoreTest extends StoreTest {
    private static final String URL = "https://example.org/digests/2026-11-23.jsonl";

    private final DownloadStore downloads = new DownloadStore();

    @Test
    void an_address_that_never_answered_has_no_download() {
        assertThat(find()).isEmpty();
    }

    @Test
    void a_later_answer_takes_the_place_of_an_earlier_one() {
        Download first = new Download(URL, Optional.of("\"a1\""), Optional.empty(), NOW);
        Download second =
                new Download(URL, Optional.empty(), Optional.of("Mon, 23 Nov 2026 06:00:00 GMT"), NOW.plusSeconds(60));

        database.run(tx -> downloads.save(tx, first));
        assertThat(find()).contains(first);

        database.run(tx -> downloads.save(tx, second));
        assertThat(find()).contains(second);
    }

    private Optional<Download> find() {
        return database.in(tx -> downloads.find(tx, URL));
    }
}
