package dev.paperlark.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrendPictureTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 6, 1);
    private static final List<Integer> RISING = List.of(1, 4, 9, 16, 25);

    private final TrendPicture picture = new TrendPicture(new TrendPicture.Labels("Papers a week"), Locale.ENGLISH);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void every_term_has_a_line_of_its_colour_on_an_opaque_ground(int terms) throws IOException {
        List<Trend> trends = IntStream.range(0, terms)
                .mapToObj(i -> new Trend("term " + i, List.of(i, 10 * i, 3, 20 - i)))
                .toList();

        Attachment file = picture.draw(MONDAY, trends);
        BufferedImage image = decoded(file);

        assertThat(file.fileName()).isEqualTo("trends.png");
        assertThat(file.mediaType()).isEqualTo("image/png");
        assertThat(image.getWidth()).isEqualTo(TrendPicture.scaled(TrendPicture.WIDTH));
        assertThat(image.getHeight()).isEqualTo(TrendPicture.scaled(TrendPicture.height(terms)));
        assertThat(image.getColorModel().hasAlpha()).isFalse();
        assertThat(coloursOf(image).stream().filter(TrendPicture.COLOURS::contains))
                .containsExactlyInAnyOrderElementsOf(TrendPicture.COLOURS.subList(0, terms));
    }

    @Test
    void a_term_that_no_font_has_is_shown_by_its_number() throws IOException {
        assertThat(pixels("\u0378 nobody draws this")).isEqualTo(pixels(""));
        assertThat(pixels("diffusion")).isNotEqualTo(pixels(""));
    }

    @Test
    void one_week_no_papers_and_equal_or_hostile_terms_make_a_picture_too() throws IOException {
        String longTerm = "<b>$\\alpha$</b> \u202E ".repeat(50);
        List<Trend> trends =
                List.of(new Trend("same", List.of(0)), new Trend("same", List.of(0)), new Trend(longTerm, List.of(0)));

        assertThat(decoded(picture.draw(MONDAY, trends)).getWidth()).isPositive();
    }

    @Test
    void weeks_and_terms_have_to_fit() {
        Trend trend = new Trend("a", RISING);

        assertThatIllegalArgumentException().isThrownBy(() -> picture.draw(MONDAY, List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> picture.draw(MONDAY, List.of(trend, trend, trend, trend, trend)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> picture.draw(MONDAY, List.of(trend, new Trend("b", List.of(1)))));
        assertThatIllegalArgumentException().isThrownBy(() -> picture.draw(MONDAY, List.of(new Trend("b", List.of()))));
        assertThatIllegalArgumentException().isThrownBy(() -> new Trend("b", List.of(-1)));
    }

    private List<Integer> pixels(String term) throws IOException {
        BufferedImage image = decoded(picture.draw(MONDAY, List.of(new Trend(term, RISING))));
        return IntStream.of(image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()))
                .boxed()
                .toList();
    }

    private static BufferedImage decoded(Attachment file) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(file.bytes()));
    }

    private static Set<Color> coloursOf(BufferedImage image) {
        Set<Color> colours = new HashSet<>();
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                colours.add(new Color(image.getRGB(x, y)));
            }
        }
        return colours;
    }
}
