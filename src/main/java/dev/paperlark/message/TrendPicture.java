package dev.paperlark.message;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.CategorySeries;
import org.knowm.xchart.style.CategoryStyler;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * Draws how many papers a week have some terms, as a PNG that reads well on dark and light screens: its ground is opaque, and lines
 * differ by colour and by the shape of their points.
 *
 * <p>The legend numbers the terms. Where no font of the machine has a term's characters, it shows the number alone, so the text
 * beside the picture should list the terms in the same order. Needs no screen. Immutable and safe for use by many threads.
 */
public final class TrendPicture {
    /** The most terms of one picture; more lines can't be told apart. */
    public static final int MAX_TERMS = 5;

    /** Pixels of the file for each pixel of the drawing, for screens of high density. */
    static final int SCALE = 2;

    static final int WIDTH = 720;

    /** Without the legend, which has a line for each term. */
    private static final int PLOT_HEIGHT = 360;

    private static final int LEGEND_LINE = 26;

    /** Okabe and Ito's colours that colour-blind readers can tell apart, the light ones darkened for a light ground. */
    static final List<Color> COLOURS = List.of(
            new Color(0x0072B2), new Color(0xD55E00), new Color(0x009E73), new Color(0xB0528A), new Color(0x8A6D00));

    private static final List<Marker> MARKERS = List.of(
            SeriesMarkers.CIRCLE,
            SeriesMarkers.SQUARE,
            SeriesMarkers.TRIANGLE_UP,
            SeriesMarkers.DIAMOND,
            SeriesMarkers.TRIANGLE_DOWN);

    private static final int MOST_DATES = 5;
    private static final Color GROUND = new Color(0xFAFAF8);
    private static final Color INK = new Color(0x33373D);
    private static final Color GRID = new Color(0xE2E2DE);
    private static final int LONGEST_LABEL = 60;

    private final Labels labels;
    private final Locale locale;

    /**
     * The words of a picture in the reader's language.
     *
     * @param weeks what the horizontal axis shows
     * @param papers what the vertical axis shows
     */
    public record Labels(String weeks, String papers) {}

    public TrendPicture(Labels labels, Locale locale) {
        this.labels = labels;
        this.locale = locale;
    }

    /**
     * The picture as a file.
     *
     * @param firstWeek any day of the first week, usually its Monday
     * @param trends 1 to {@link #MAX_TERMS}, all over the same weeks, at least one
     */
    public Attachment draw(LocalDate firstWeek, List<Trend> trends) {
        if (trends.isEmpty() || trends.size() > MAX_TERMS) {
            throw new IllegalArgumentException("a picture has 1 to " + MAX_TERMS + " terms");
        }
        int weeks = trends.get(0).papers().size();
        if (weeks == 0 || trends.stream().anyMatch(trend -> trend.papers().size() != weeks)) {
            throw new IllegalArgumentException("the terms of a picture have the same weeks, at least one");
        }
        List<String> mondays = IntStream.range(0, weeks)
                .mapToObj(week -> firstWeek.plusWeeks(week).toString())
                .toList();
        CategoryChart chart = emptyChart(height(trends.size()));
        for (int i = 0; i < trends.size(); i++) {
            addLine(chart, i, mondays, trends.get(i));
        }
        return new Attachment("trends.png", "image/png", png(chart));
    }

    /** The height of a picture before scaling. */
    static int height(int terms) {
        return PLOT_HEIGHT + terms * LEGEND_LINE;
    }

    private CategoryChart emptyChart(int height) {
        CategoryChart chart = new CategoryChartBuilder()
                .width(WIDTH)
                .height(height)
                .xAxisTitle(shown(labels.weeks()))
                .yAxisTitle(shown(labels.papers()))
                .build();
        CategoryStyler style = chart.getStyler();
        style.setDefaultSeriesRenderStyle(CategorySeries.CategorySeriesRenderStyle.Line)
                .setOverlapped(true);
        style.setChartBackgroundColor(GROUND).setPlotBackgroundColor(GROUND).setPlotBorderVisible(false);
        style.setPlotGridLinesColor(GRID).setPlotGridVerticalLinesVisible(false);
        style.setChartFontColor(INK).setChartPadding(14);
        style.setLegendPosition(Styler.LegendPosition.OutsideS).setLegendLayout(Styler.LegendLayout.Vertical);
        style.setLegendBackgroundColor(GROUND).setLegendBorderColor(GROUND).setLegendFont(font());
        style.setAxisTitleFont(font()).setAxisTickLabelsFont(font()).setAxisTickLabelsColor(INK);
        style.setAxisTickMarksColor(INK).setYAxisMin(0.0).setYAxisDecimalPattern("#,##0");
        style.setXAxisMaxLabelCount(MOST_DATES).setLocale(locale).setMarkerSize(7);
        return chart;
    }

    private static void addLine(CategoryChart chart, int index, List<String> mondays, Trend trend) {
        String name = (index + 1) + " " + shown(trend.term());
        CategorySeries line = chart.addSeries(name.strip(), mondays, trend.papers());
        line.setMarker(MARKERS.get(index)).setMarkerColor(COLOURS.get(index)).setLineColor(COLOURS.get(index));
    }

    /** The text as far as it can be drawn: all of it or nothing. */
    private static String shown(String text) {
        String line = Graphemes.cut(DisplayText.line(text), LONGEST_LABEL);
        return font().canDisplayUpTo(line) < 0 ? line : "";
    }

    private static Font font() {
        return new Font(Font.SANS_SERIF, Font.PLAIN, 13);
    }

    private static byte[] png(CategoryChart chart) {
        BufferedImage image = new BufferedImage(WIDTH * SCALE, chart.getHeight() * SCALE, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.scale(SCALE, SCALE);
        chart.paint(graphics, WIDTH, chart.getHeight());
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(image, "png", out);
        } catch (IOException cannotHappenInMemory) {
            throw new UncheckedIOException(cannotHappenInMemory);
        }
        return bytes.toByteArray();
    }
}
