package dev.paperlark;

/** The exit codes of the command line's specification. */
final class ExitCode {
    static final int DONE = 0;
    static final int UNUSABLE_INPUT = 1;
    static final int WRONG_ARGUMENTS = 2;
    static final int INTERNAL_ERROR = 3;

    private ExitCode() {}
}
