package dev.paperlark.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jline.reader.Candidate;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.ParsedLine;
import org.jline.reader.impl.DefaultParser;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.DumbTerminal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CandidateCompleterTest {
    private static final List<String> LINES = List.of("/help", "/days weekdays", "/days daily", "/language zh");

    static Stream<Arguments> typed() {
        return Stream.of(
                arguments("", List.of("/help", "/days", "/language")),
                arguments("/da", List.of("/help", "/days", "/language")),
                arguments("/days ", List.of("weekdays", "daily")),
                arguments("/days we", List.of("weekdays", "daily")),
                arguments("/days daily ", List.of()),
                arguments("/search robots", List.of()));
    }

    @ParameterizedTest
    @MethodSource("typed")
    void the_words_that_may_stand_here_are_offered(String typed, List<String> offered) throws Exception {
        try (Terminal terminal = new DumbTerminal(InputStream.nullInputStream(), OutputStream.nullOutputStream())) {
            LineReader reader = LineReaderBuilder.builder().terminal(terminal).build();
            ParsedLine line = new DefaultParser().parse(typed, typed.length());
            List<Candidate> candidates = new ArrayList<>();

            new CandidateCompleter(() -> LINES).complete(reader, line, candidates);

            assertThat(candidates).extracting(Candidate::value).isEqualTo(offered);
        }
    }
}
