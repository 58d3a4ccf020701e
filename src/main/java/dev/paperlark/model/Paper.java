package dev.paperlark.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One paper as far as the digests have told us. All text is untrusted: it is data until a renderer escapes it.
 *
 * @param id the identity, never changed by versions
 * @param version the version that title and abstract are from (the {@code 2} of {@code v2}), where the digest names one
 * @param title one line, not blank
 * @param authors names in order, as written
 * @param categories primary first, no repeats; Markdown digests know the primary one only
 * @param abstractText the authors' abstract
 * @param comment the arXiv comment (pages, venue)
 * @param keywords keywords that the digest lists
 * @param url the address of the paper's page
 * @param codeUrl the address of its code
 * @param summaries at most one for each language, by language code, the one without a language last
 * @param extras every other labelled text of the digest, by its label
 */
public record Paper(
        PaperId id,
        OptionalInt version,
        String title,
        List<String> authors,
        List<Category> categories,
        Optional<String> abstractText,
        Optional<String> comment,
        List<String> keywords,
        Optional<String> url,
        Optional<String> codeUrl,
        List<Summary> summaries,
        Map<String, String> extras) {

    private static final Comparator<Paper> BY_STANDING = Comparator.<Paper, Boolean>comparing(
                    paper -> paper.abstractText.isPresent())
            .thenComparing(paper -> paper.version.orElse(0));

    private static final Comparator<Summary> BY_LANGUAGE = Comparator.<Summary, Boolean>comparing(
                    summary -> summary.language().isEmpty())
            .thenComparing(summary -> summary.language().orElse(""));

    public Paper {
        Objects.requireNonNull(id, "id");
        if (title.isBlank() || title.indexOf('\n') >= 0) {
            throw new IllegalArgumentException("a title is one line that is not blank");
        }
        authors = List.copyOf(authors);
        categories = List.copyOf(new LinkedHashSet<>(categories));
        keywords = List.copyOf(keywords);
        summaries = summaries.stream().sorted(BY_LANGUAGE).toList();
        extras = Collections.unmodifiableMap(new LinkedHashMap<>(extras));
    }

    /** Starts a paper of which only identity and title are known. */
    public static Builder of(PaperId id, String title) {
        return new Builder(id, title);
    }

    /** The category that the paper was announced under. */
    public Optional<Category> primaryCategory() {
        return categories.stream().findFirst();
    }

    /**
     * What is known after another report of the same paper. What people may have seen already stays: a text is replaced only
     * by one of higher standing, and a report that says the same again, or in other words, changes nothing: the result equals
     * this paper.
     *
     * <ul>
     *   <li>Title, abstract and version come together from one report: one with an abstract stands above one without, then
     *       the higher version number; no number is the lowest.
     *   <li>A longer list of authors stands above a shorter one, a list of keywords above one that it contains.
     *   <li>Categories add up, those of the longer list first, so the one category of a Markdown digest never hides the full
     *       list of a JSONL file.
     *   <li>Everything else is filled in where it was absent: the parts of a summary each in its language. A part whose
     *       language can't be told stands only as long as no language has that part.
     * </ul>
     *
     * <p>So the order in which reports arrive decides only between texts of equal standing.
     *
     * @throws IllegalArgumentException when the other paper has another id
     */
    public Paper updatedWith(Paper later) {
        if (!id.equals(later.id)) {
            throw new IllegalArgumentException("not the same paper: " + id + " and " + later.id);
        }
        Paper leading = BY_STANDING.compare(later, this) > 0 ? later : this;
        return new Paper(
                id,
                leading.version,
                leading.title,
                longer(authors, later.authors),
                mergedCategories(later),
                leading.abstractText,
                comment.or(() -> later.comment),
                later.keywords.containsAll(keywords) ? longer(keywords, later.keywords) : keywords,
                url.or(() -> later.url),
                codeUrl.or(() -> later.codeUrl),
                mergedSummaries(later),
                mergedExtras(later));
    }

    private static <T> List<T> longer(List<T> known, List<T> reported) {
        return reported.size() > known.size() ? reported : known;
    }

    private List<Category> mergedCategories(Paper later) {
        return Stream.of(longer(categories, later.categories), categories, later.categories)
                .flatMap(List::stream)
                .toList();
    }

    private Map<String, String> mergedExtras(Paper later) {
        Map<String, String> merged = new LinkedHashMap<>(extras);
        later.extras.forEach(merged::putIfAbsent);
        return merged;
    }

    private List<Summary> mergedSummaries(Paper later) {
        Map<Optional<String>, Summary> byLanguage = new LinkedHashMap<>();
        Stream.of(summaries, later.summaries)
                .flatMap(List::stream)
                .forEach(summary -> byLanguage.merge(summary.language(), summary, Summary::filledFrom));
        Optional<Summary> untold = Optional.ofNullable(byLanguage.remove(Optional.<String>empty()));
        Set<SummaryPart> told = byLanguage.values().stream()
                .flatMap(summary -> summary.parts().keySet().stream())
                .collect(Collectors.toSet());
        return Stream.concat(
                        byLanguage.values().stream(),
                        untold
                                .map(summary -> summary.without(told))
                                .filter(summary -> !summary.parts().isEmpty())
                                .stream())
                .toList();
    }

    /** A builder that starts from this paper. */
    public Builder toBuilder() {
        Builder builder = new Builder(id, title);
        builder.version = version;
        builder.authors = authors;
        builder.categories = categories;
        builder.abstractText = abstractText;
        builder.comment = comment;
        builder.keywords = keywords;
        builder.url = url;
        builder.codeUrl = codeUrl;
        builder.summaries = new ArrayList<>(summaries);
        builder.extras = new LinkedHashMap<>(extras);
        return builder;
    }

    /** Gathers the parts of a paper; not thread-safe, blank texts count as absent. */
    public static final class Builder {
        private final PaperId id;
        private final String title;
        private OptionalInt version = OptionalInt.empty();
        private List<String> authors = List.of();
        private List<Category> categories = List.of();
        private Optional<String> abstractText = Optional.empty();
        private Optional<String> comment = Optional.empty();
        private List<String> keywords = List.of();
        private Optional<String> url = Optional.empty();
        private Optional<String> codeUrl = Optional.empty();
        private List<Summary> summaries = new ArrayList<>();
        private Map<String, String> extras = new LinkedHashMap<>();

        private Builder(PaperId id, String title) {
            this.id = id;
            this.title = title;
        }

        public Builder version(int number) {
            version = OptionalInt.of(number);
            return this;
        }

        public Builder authors(List<String> names) {
            authors = names;
            return this;
        }

        public Builder authors(String... names) {
            return authors(List.of(names));
        }

        public Builder categories(List<Category> primaryFirst) {
            categories = primaryFirst;
            return this;
        }

        public Builder categories(String... primaryFirst) {
            return categories(List.of(primaryFirst).stream().map(Category::new).toList());
        }

        public Builder abstractText(String text) {
            abstractText = present(text);
            return this;
        }

        public Builder comment(String text) {
            comment = present(text);
            return this;
        }

        public Builder keywords(List<String> words) {
            keywords = words;
            return this;
        }

        public Builder url(String address) {
            url = present(address);
            return this;
        }

        public Builder codeUrl(String address) {
            codeUrl = present(address);
            return this;
        }

        /** Adds the summary of one language. */
        public Builder summary(Summary summary) {
            summaries.add(summary);
            return this;
        }

        /** Adds a summary that is only a TL;DR. */
        public Builder tldr(String language, String text) {
            return summary(new Summary(Optional.of(language), Map.of(SummaryPart.TLDR, text)));
        }

        public Builder extra(String label, String text) {
            extras.put(label, text);
            return this;
        }

        public Paper build() {
            return new Paper(
                    id,
                    version,
                    title,
                    authors,
                    categories,
                    abstractText,
                    comment,
                    keywords,
                    url,
                    codeUrl,
                    summaries,
                    extras);
        }

        private static Optional<String> present(String text) {
            return text.isBlank() ? Optional.empty() : Optional.of(text);
        }
    }
}
