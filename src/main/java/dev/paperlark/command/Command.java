package dev.paperlark.command;

/** One thing that people can ask for. Implementations are stateless and called by many threads. */
public interface Command {
    /** What the command is called and who may use it. */
    CommandSpec spec();

    /** Does what was asked and says so. Runs after the role was checked; must not throw for what a person can type. */
    Reply handle(Invocation invocation);
}
