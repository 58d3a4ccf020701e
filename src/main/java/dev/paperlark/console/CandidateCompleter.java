package dev.paperlark.console;

import java.util.List;
import java.util.function.Supplier;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;

/** Completes a line word by word from whole lines that make sense: {@code /days weekdays}. */
final class CandidateCompleter implements Completer {
    private final Supplier<List<String>> lines;

    CandidateCompleter(Supplier<List<String>> lines) {
        this.lines = lines;
    }

    @Override
    public void complete(LineReader reader, ParsedLine typed, List<Candidate> candidates) {
        List<String> before = typed.words().subList(0, typed.wordIndex());
        lines.get().stream()
                .map(line -> List.of(line.strip().split("\\s+", -1)))
                .filter(words -> words.size() > before.size())
                .filter(words -> words.subList(0, before.size()).equals(before))
                .map(words -> words.get(before.size()))
                .distinct()
                .map(Candidate::new)
                .forEach(candidates::add);
    }
}
