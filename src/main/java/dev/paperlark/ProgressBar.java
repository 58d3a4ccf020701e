package dev.paperlark;

import java.io.PrintStream;
import picocli.CommandLine;

/** A bar that grows on one line of a terminal; where there is no terminal, nothing. */
final class ProgressBar {
    private static final int WIDTH = 30;

    private final PrintStream screen;
    private final boolean onTerminal = CommandLine.Help.Ansi.AUTO.enabled();
    private boolean shown;

    ProgressBar(PrintStream screen) {
        this.screen = screen;
    }

    void show(String what, int percent) {
        if (onTerminal) {
            int done = WIDTH * percent / 100;
            screen.print("\r" + what + " [" + "=".repeat(done) + " ".repeat(WIDTH - done) + "] " + percent + " %");
            screen.flush();
            shown = true;
        }
    }

    /** Leaves the line; nothing when none was shown. */
    void end() {
        if (shown) {
            screen.println();
        }
    }
}
