package dev.paperlark.message;

import dev.paperlark.model.AlertPaper;
import dev.paperlark.model.PaperField;
import dev.paperlark.model.Reason;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says in a few words why a paper is here: {@code title: diffusion policy · category cs.RO}. */
public final class ReasonLine {
    /** More would make the line longer than the title. */
    private static final int MAX_FIELDS = 3;

    private static final int MAX_WORDS_OF_A_FIELD = 3;
    private static final int MAX_LENGTH_OF_WORDS = 40;
    private static final int MAX_LENGTH_OF_TITLE = 60;

    private final Texts texts;

    public ReasonLine(Texts texts) {
        this.texts = texts;
    }

    /** The line, empty where there is no reason. Words that hit in several fields stand with the first one. */
    public String of(List<Reason> reasons) {
        return hits(reasons).collect(Collectors.joining(PaperCard.SEPARATOR));
    }

    /** The same with the liked paper that this one is like. */
    String of(AlertPaper wanted) {
        Stream<String> liked = wanted.liked().map(this::liked).stream();
        return Stream.concat(hits(wanted.reasons()), liked).collect(Collectors.joining(PaperCard.SEPARATOR));
    }

    /** Says that a paper is like another, which was liked. */
    public String liked(String title) {
        return texts.say("card.liked", Graphemes.cut(DisplayText.line(title), MAX_LENGTH_OF_TITLE));
    }

    private Stream<String> hits(List<Reason> reasons) {
        return wordsByField(reasons).entrySet().stream()
                .limit(MAX_FIELDS)
                .map(group -> texts.say("card.reason." + group.getKey().key(), joined(group.getValue())));
    }

    private static Map<PaperField, List<String>> wordsByField(List<Reason> reasons) {
        Map<PaperField, List<String>> groups = new LinkedHashMap<>();
        Set<String> said = new HashSet<>();
        for (Reason reason : reasons) {
            String words = Graphemes.cut(DisplayText.line(reason.words()), MAX_LENGTH_OF_WORDS);
            if (!words.isEmpty() && said.add(words.toLowerCase(Locale.ROOT))) {
                groups.computeIfAbsent(reason.field(), field -> new ArrayList<>())
                        .add(words);
            }
        }
        return groups;
    }

    private String joined(List<String> words) {
        String shown = words.stream().limit(MAX_WORDS_OF_A_FIELD).collect(Collectors.joining(texts.say("card.comma")));
        int left = words.size() - MAX_WORDS_OF_A_FIELD;
        return left > 0 ? shown + " +" + left : shown;
    }
}
