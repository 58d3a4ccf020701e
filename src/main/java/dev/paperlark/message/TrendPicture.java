package dev.paperlark.message;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * Draws how many papers a week have some terms, as a PNG that reads well on dark and light screens: its ground is opaque, and lines
 * differ by colour and, where there are few weeks, by the shape of their points.
 *
 * <p>The legend numbers the terms. Where no font of the machine has a term's characters, it shows the number alone, so the text
 * beside the picture should list the terms in the same order. Needs no screen. Immutable and safe for use by many threads.
 */
public final class TrendPicture {
    /** The most terms of one picture; more lines can't be told apart. */
    public static final int MAX_TERMS = 4;

    /** Pixels of the file for each pixel of the drawing: as sharp as chat programs show it, and half as many pixels to pack as with twice. */
    static final double SCALE = 1.5;

    static final int WIDTH = 720;

    /** Without the legend, which has a line for each term. */
    private static final int PLOT_HEIGHT = 360;

    private static final int LEGEND_LINE = 26;

    /** Okabe and Ito's colours that colour-blind readers can tell apart, the light ones darkened for a light ground. */
    static final List<Color> COLOURS =
            List.of(new Color(0x0072B2), new Color(0xD55E00), new Color(0x00795A), new Color(0xB0528A));

    private static final List<Marker> MARKERS =
            List.of(SeriesMarkers.CIRCLE, SeriesMarkers.SQUARE, SeriesMarkers.TRIANGLE_UP, SeriesMarkers.DIAMOND);

    /** In more weeks than these the points would hide the lines. */
    private static final int MOST_DOTS = 14;

    /** Numbers only, which every font has in every language. */
    private static final String DATES = "yyyy-MM-dd";

    private static final BasicStroke LINE = new BasicStroke(2.6f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    private static final BasicStroke HAIRLINE = new BasicStroke(1f);
    private static final Color GROUND = new Color(0xFAFAF8);
    private static final Color INK = new Color(0x33373D);
    private static final Color GRID = new Color(0xE2E2DE);
    private static final int LONGEST_LABEL = 60;

    private final Labels labels;
    private final Locale locale;

    /**
     * The words of a picture in the reader's language.
     *
     * @param papers what is counted, over the picture
     */
    public record Labels(String papers) {}

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
        List<Date> mondays = IntStream.range(0, weeks)
                .mapToObj(week -> firstWeek.plusWeeks(week).atStartOfDay(ZoneOffset.UTC))
                .map(monday -> Date.from(monday.toInstant()))
                .toList();
        XYChart chart = emptyChart(height(trends.size()));
        for (int i = 0; i < trends.size(); i++) {
            addLine(chart, i, mondays, trends.get(i));
        }
        return new Attachment("trends.png", "image/png", png(chart));
    }

    /** The height of a picture before scaling. */
    static int height(int terms) {
        return PLOT_HEIGHT + terms * LEGEND_LINE;
    }

    private XYChart emptyChart(int height) {
        XYChart chart = new XYChartBuilder()
                .width(WIDTH)
                .height(height)
                .title(shown(labels.papers()))
                .build();
        XYStyler style = chart.getStyler();
        style.setChartBackgroundColor(GROUND).setChartFontColor(INK).setChartPadding(18);
        style.setChartTitleBoxVisible(false).setChartTitleFont(font(Font.BOLD, 16));
        style.setPlotBackgroundColor(GROUND).setPlotBorderVisible(false).setPlotContentSize(0.96);
        style.setPlotGridLinesColor(GRID).setPlotGridVerticalLinesVisible(false).setPlotGridLinesStroke(HAIRLINE);
        style.setLegendPosition(Styler.LegendPosition.OutsideS).setLegendLayout(Styler.LegendLayout.Vertical);
        style.setLegendBackgroundColor(GROUND).setLegendBorderColor(GROUND).setLegendFont(font(Font.PLAIN, 14));
        style.setAxisTickLabelsFont(font(Font.PLAIN, 13)).setAxisTickLabelsColor(INK);
        style.setAxisTickMarksColor(GRID).setAxisTicksLineVisible(false);
        style.setYAxisMin(0.0).setYAxisDecimalPattern("#,##0").setYAxisTickMarkSpacingHint(60);
        style.setXAxisTickMarkSpacingHint(90).setDatePattern(DATES).setTimezone(TimeZone.getTimeZone("UTC"));
        style.setLocale(locale);
        return chart;
    }

    private static void addLine(XYChart chart, int index, List<Date> mondays, Trend trend) {
        String name = (index + 1) + "  " + shown(trend.term());
        XYSeries line = chart.addSeries(name.strip(), mondays, trend.papers());
        line.setLineColor(COLOURS.get(index)).setLineStyle(LINE);
        boolean isDotted = trend.papers().size() <= MOST_DOTS;
        line.setMarker(isDotted ? MARKERS.get(index) : SeriesMarkers.NONE).setMarkerColor(COLOURS.get(index));
    }

    /** The text as far as it can be drawn: all of it or nothing. */
    private static String shown(String text) {
        String line = Graphemes.cut(DisplayText.line(text), LONGEST_LABEL);
        return font(Font.PLAIN, 14).canDisplayUpTo(line) < 0 ? line : "";
    }

    private static Font font(int weight, int size) {
        return new Font(Font.SANS_SERIF, weight, size);
    }

    static int scaled(int length) {
        return (int) Math.round(length * SCALE);
    }

    private static byte[] png(XYChart chart) {
        BufferedImage image = new BufferedImage(scaled(WIDTH), scaled(chart.getHeight()), BufferedImage.TYPE_INT_RGB);
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
