package dev.paperlark;

/** The program's entry point: arguments and exit codes. */
public final class Main {
    private Main() {}

    /** Runs Paperlark. */
    public static void main(String[] args) {}
}
