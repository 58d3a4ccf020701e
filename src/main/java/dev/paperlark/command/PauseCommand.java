package dev.paperlark.command;

import dev.paperlark.message.Block;
import dev.paperlark.message.Span;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code /pause [PERIOD]}: no alerts for a while; papers are kept and come in one alert afterwards. */
final class PauseCommand implements Command {
    private static final Pattern PERIOD = Pattern.compile("(\\d{1,3})\\s*(d|days?|天|w|weeks?|周|m|months?|个月)");
    private static final int DAYS_OF_WEEK = 7;
    private static final int DAYS_OF_MONTH = 30;

    private final ChatSettings settings;
    private final NextAlert nextAlert;
    private final Clock clock;

    PauseCommand(ChatSettings settings, NextAlert nextAlert, Clock clock) {
        this.settings = settings;
        this.nextAlert = nextAlert;
        this.clock = clock;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.forAdmins("pause", CommandOption.text("period").suggesting("1d", "3d", "1w", "2w", "1m"));
    }

    @Override
    public Reply handle(Invocation invocation) {
        if (invocation.words().isEmpty()) {
            settings.pause(invocation.chat(), Optional.empty());
            return Reply.text(invocation.say("pause.open"));
        }
        return period(invocation.words())
                .map(period -> pause(invocation, clock.instant().plus(period)))
                .orElseGet(() -> Reply.text(invocation.say("command.pause.usage")));
    }

    private Reply pause(Invocation invocation, Instant until) {
        String end = new Moments(invocation.texts())
                .say(until, invocation.chat().rhythm().zone());
        return Reply.of(
                Block.paragraph(Span.plain(invocation.say("pause.until", end))),
                Block.paragraph(Span.faint(
                        nextAlert.say(settings.pause(invocation.chat(), Optional.of(until)), invocation.texts()))));
    }

    private static Optional<Duration> period(String words) {
        Matcher typed = PERIOD.matcher(words.toLowerCase(Locale.ROOT));
        if (!typed.matches() || Integer.parseInt(typed.group(1)) == 0) {
            return Optional.empty();
        }
        int days = switch (typed.group(2).charAt(0)) {
            case 'w', '周' -> DAYS_OF_WEEK;
            case 'm', '个' -> DAYS_OF_MONTH;
            default -> 1;
        };
        return Optional.of(Duration.ofDays((long) Integer.parseInt(typed.group(1)) * days));
    }
}
