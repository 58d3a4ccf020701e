package dev.paperlark.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * One paper as far as the digests have told us. All text is untrusted: it is data until a renderer escapes it.
 *
 * @param id the identity, never changed by versions
 * @param version the version number of the source (the {@code 2} of {@code v2}), where the digest names one
 * @param title one line, not blank
 * @param authors names in order, as written
 * @param categories primary first, no repeats; Markdown digests know the primary one only
 * @param abstractText the authors' abstract
 * @param comment the arXiv comment (pages, venue)
 * @param keywords keywords that the digest lists
 * @param url the address of the paper's page
 * @param codeUrl the address of its code
 * @param summaries at most one for each language
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

    public Paper {
        Objects.requireNonNull(id, "id");
        if (title.isBlank() || title.indexOf('\n') >= 0) {
            throw new IllegalArgumentException("a title is one line that is not blank");
        }
        authors = List.copyOf(authors);
        categories = List.copyOf(new LinkedHashSet<>(categories));
        keywords = List.copyOf(keywords);
        summaries = List.copyOf(summaries);
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

    /** The summary in the given language (ISO 639-1), else the first that there is. */
    public Optional<Summary> summaryFor(String language) {
        return summaries.stream()
                .filter(summary -> summary.language().filter(language::equals).isPresent())
                .findFirst()
                .or(() -> summaries.stream().findFirst());
    }

    /**
     * What is known after a later report of the same paper: the later report wins where it says something, and what it
     * does not say stays. A list is replaced only by one that says at least as much, so the one category of a Markdown
     * digest never hides the full list of a JSONL file, whichever came first. A failed summary part (absent) is filled by
     * a good one and never overwrites it.
     *
     * @throws IllegalArgumentException when the other paper has another id
     */
    public Paper updatedWith(Paper later) {
        if (!id.equals(later.id)) {
            throw new IllegalArgumentException("not the same paper: " + id + " and " + later.id);
        }
        Map<String, String> mergedExtras = new LinkedHashMap<>(extras);
        mergedExtras.putAll(later.extras);
        return new Paper(
                id,
                later.version.isPresent() ? later.version : version,
                later.title,
                longer(authors, later.authors),
                mergedCategories(later),
                later.abstractText.or(() -> abstractText),
                later.comment.or(() -> comment),
                longer(keywords, later.keywords),
                later.url.or(() -> url),
                later.codeUrl.or(() -> codeUrl),
                mergedSummaries(later),
                mergedExtras);
    }

    private static <T> List<T> longer(List<T> known, List<T> reported) {
        return reported.size() >= known.size() ? reported : known;
    }

    private List<Category> mergedCategories(Paper later) {
        if (later.categories.isEmpty()) {
            return categories;
        }
        boolean saysLess = later.categories.size() < categories.size() && categories.containsAll(later.categories);
        Set<Category> merged = new LinkedHashSet<>(saysLess ? categories : later.categories);
        merged.addAll(categories);
        return List.copyOf(merged);
    }

    private List<Summary> mergedSummaries(Paper later) {
        Map<Optional<String>, Summary> byLanguage = new LinkedHashMap<>();
        summaries.forEach(summary -> byLanguage.put(summary.language(), summary));
        later.summaries.forEach(summary -> byLanguage.merge(summary.language(), summary, Summary::overlaidWith));
        return List.copyOf(byLanguage.values());
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
