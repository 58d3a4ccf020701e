package dev.paperlark.bench;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.knowm.xchart.VectorGraphicsEncoder;
import org.knowm.xchart.VectorGraphicsEncoder.VectorGraphicsFormat;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.style.Styler.LegendPosition;

/** Draws how times grow. */
final class Curves {
    private Curves() {}

    /** The engine, and what a matcher would take that grows with the subscriptions. */
    static void matching(Path folder, List<Integer> subscriptions, List<Double> milliseconds) throws IOException {
        double first = milliseconds.get(0) / subscriptions.get(0);
        Map<String, List<Double>> lines = new LinkedHashMap<>();
        lines.put("engine, with every chat's list", milliseconds);
        lines.put(
                "if it grew with the subscriptions",
                subscriptions.stream().map(count -> first * count).toList());
        XYChart chart = chart("1,000 papers against all subscriptions", "subscriptions");
        chart.getStyler().setXAxisLogarithmic(true);
        draw(chart, subscriptions, lines, folder.resolve("matching.svg"));
    }

    /** Each class of queries, at the 99th percentile. */
    static void searching(Path folder, List<Integer> papers, Map<String, List<Double>> milliseconds)
            throws IOException {
        XYChart chart = chart("First page of a search, 99th percentile", "papers on file");
        draw(chart, papers, milliseconds, folder.resolve("search.svg"));
    }

    private static XYChart chart(String title, String amount) {
        XYChart chart = new XYChartBuilder()
                .width(720)
                .height(420)
                .title(title)
                .xAxisTitle(amount)
                .yAxisTitle("ms of processor time")
                .build();
        chart.getStyler().setYAxisLogarithmic(true);
        chart.getStyler().setXAxisDecimalPattern("#,##0");
        chart.getStyler().setYAxisDecimalPattern("#,##0.###");
        chart.getStyler().setLegendPosition(LegendPosition.OutsideE);
        chart.getStyler().setChartBackgroundColor(Color.WHITE);
        chart.getStyler().setLegendBorderColor(Color.WHITE);
        return chart;
    }

    private static void draw(XYChart chart, List<Integer> amounts, Map<String, List<Double>> lines, Path file)
            throws IOException {
        lines.forEach((name, values) -> chart.addSeries(name, amounts, values));
        VectorGraphicsEncoder.saveVectorGraphic(chart, file.toString(), VectorGraphicsFormat.SVG);
    }
}
