package dev.paperlark.bench;

import dev.paperlark.model.Paper;
import dev.paperlark.model.PaperId;
import dev.paperlark.support.RandomPapers;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * More papers than a corpus has, made of its parts: the title of one paper, the authors and categories of another, the summaries of a third, and
 * an abstract of as many sentences as a fourth has, each of any paper. Words, phrases and pairs of characters so stand in the same share of the papers
 * as in the corpus. The same number makes the same paper.
 */
final class RecombinedPapers {
    private static final Pattern BETWEEN_SENTENCES = Pattern.compile("(?<=[.!?])\\s+");
    private static final long SEED = 2026;

    private final List<Paper> papers;
    private final List<List<String>> sentences;

    RecombinedPapers(List<Paper> papers) {
        this.papers = papers;
        this.sentences = papers.stream()
                .map(Paper::abstractText)
                .flatMap(Optional::stream)
                .map(text -> List.of(BETWEEN_SENTENCES.split(text)))
                .toList();
    }

    /** The paper with a number, 0 or more. */
    Paper paper(int number) {
        Random random = new Random(SEED * 1_000_003 + number);
        Paper names = one(papers, random);
        Paper.Builder paper = Paper.of(
                        new PaperId(RandomPapers.id(number)),
                        one(papers, random).title())
                .authors(names.authors())
                .categories(names.categories());
        one(papers, random).summaries().forEach(paper::summary);
        return sentences.isEmpty()
                ? paper.build()
                : paper.abstractText(abstractText(random)).build();
    }

    private String abstractText(Random random) {
        return IntStream.range(0, one(sentences, random).size())
                .mapToObj(each -> one(one(sentences, random), random))
                .collect(Collectors.joining(" "));
    }

    private static <T> T one(List<T> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }
}
