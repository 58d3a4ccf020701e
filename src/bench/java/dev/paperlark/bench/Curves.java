package dev.paperlark.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
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
        XYChart chart = new XYChartBuilder()
                .width(720)
                .height(420)
                .title("1,000 papers against all subscriptions")
                .xAxisTitle("subscriptions")
                .yAxisTitle("ms")
                .build();
        chart.getStyler().setXAxisLogarithmic(true);
        chart.getStyler().setYAxisLogarithmic(true);
        chart.getStyler().setLegendPosition(LegendPosition.InsideNW);
        chart.addSeries("engine, with every chat's list", subscriptions, milliseconds);
        double first = milliseconds.get(0) / subscriptions.get(0);
        chart.addSeries(
                "if it grew with the subscriptions",
                subscriptions,
                subscriptions.stream().map(count -> first * count).toList());
        VectorGraphicsEncoder.saveVectorGraphic(
                chart, folder.resolve("matching.svg").toString(), VectorGraphicsFormat.SVG);
    }
}
