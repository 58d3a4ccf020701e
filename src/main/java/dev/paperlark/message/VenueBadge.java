package dev.paperlark.message;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Finds the venue that accepted a paper in its arXiv comment: {@code NeurIPS 2025}.
 *
 * <p>A wrong badge is worse than none: a clause of the comment counts only when it says that the paper was accepted there, or
 * when a known venue and its year make up the clause; anything that sounds like another paper, a challenge or a mere
 * submission makes it doubtful.
 */
final class VenueBadge {
    /** Names in full, as comments spell them, each with the short form that is shown. */
    private static final List<FullName> FULL_NAMES = List.of(
            new FullName("Neural Information Processing Systems", "NeurIPS"),
            new FullName("International Conference on Learning Representations", "ICLR"),
            new FullName("International Conference on Machine Learning", "ICML"),
            new FullName("Computer Vision and Pattern Recognition", "CVPR"),
            new FullName("International Conference on Computer Vision", "ICCV"),
            new FullName("European Conference on Computer Vision", "ECCV"),
            new FullName("International Conference on Robotics and Automation", "ICRA"),
            new FullName("Robotics: Science and Systems", "RSS"),
            new FullName("Conference on Robot Learning", "CoRL"),
            new FullName("Robotics and Automation Letters", "RA-L"),
            new FullName("Transactions on Machine Learning Research", "TMLR"),
            new FullName("Journal of Machine Learning Research", "JMLR"),
            new FullName("Physical Review Letters", "PRL"));

    private static final String SHORT_NAMES =
            "NeurIPS|NIPS|ICML|ICLR|AISTATS|COLT|UAI|CVPR|ICCV|ECCV|WACV|BMVC|MICCAI|ACL|EMNLP|NAACL"
                    + "|EACL|COLING|COLM|TACL|AAAI|IJCAI|KDD|WWW|SIGIR|RecSys|SIGGRAPH Asia|SIGGRAPH|CHI|ICRA|IROS|RSS|CoRL|RA-L"
                    + "|INTERSPEECH|Interspeech|ICASSP|TMLR|JMLR|TPAMI|PRL";

    /** Names that are words or letters of much else; they count with a year only. */
    private static final List<String> AMBIGUOUS = List.of("RSS", "CHI", "WWW", "ACL", "UAI", "PRL");

    private static final String YEAR = "(?:[\\s'’,()-]{0,3}((?:19|20)\\d\\d)\\b|\\s?['’-](\\d\\d)\\b)";
    private static final Pattern KNOWN = Pattern.compile("\\b(" + SHORT_NAMES + ")(?![A-Za-z])" + YEAR + "?");

    /** Any acronym with a year, right behind the words that say it took the paper or in brackets behind the full name. */
    private static final Pattern ANY = Pattern.compile("(?:(?i:\\b(?:accepted|appear|published|presented)"
            + "(?: (?:at|to|by|in|for|publication|presentation|the|proceedings|of|ieee|acm)){1,6}) |\\()"
            + "([A-Z][A-Za-z]{0,9}[A-Z][a-z]?)" + YEAR);

    private static final Pattern ACCEPTED = Pattern.compile(
            "(?i)\\b(?:accepted|to appear|appear(?:s|ed|ing)?|published|presented|in press|camera[- ]ready|oral|spotlight"
                    + "|(?:in )?proceedings of|proc\\.? of)\\b");

    private static final Pattern DOUBT = Pattern.compile(
            "(?i)\\b(?:submi\\w+|under review|in review|reviewed|reject\\w*|withdrawn|challenges?|competitions?|tutorials?|templates?"
                    + "|styles?|formats?|extended|extension|extends|versions?|based on|et al|reply|response|rebuttal|comment on|not"
                    + "|dataset of|winn\\w+|prize|rank\\w*|place)\\b");

    /** The clause is the venue and nothing before it but an introduction. */
    private static final Pattern BARE_INTRODUCTION = Pattern.compile(
            "(?i)(?:.*[,(]|.*\\bpages?|.*\\bfigures?)?\\s*(?:(?:at|in|for|the|ieee(?:/cvf)?|acm|findings of(?: the)?)\\s+)*");

    /** What may follow the venue, so that it is its name to the end. */
    private static final Pattern ENDING = Pattern.compile(
            "(?i)\\s*(?:$|[,()].*|(?:main|oral|spotlight|poster|highlight|findings|long"
                    + "|short|best|proceedings|conference (?:papers|proceedings))\\b.*|[\\w -]{0,40}(?:workshops?|track)\\b.*)");

    /** Comments are a line or two; a longer one is no place to look for a badge in. */
    private static final int MAX_COMMENT = 500;

    private static final Pattern CLAUSE_END = Pattern.compile("[;。；]|\\.(?=\\s|$)");

    private VenueBadge() {}

    /** The short form of the venue, or nothing when the comment leaves doubt. */
    static Optional<String> of(String comment) {
        return CLAUSE_END
                .splitAsStream(Graphemes.cut(DisplayText.line(comment), MAX_COMMENT))
                .filter(clause -> !DOUBT.matcher(clause).find())
                .map(VenueBadge::withShortNames)
                .flatMap(clause -> venueOf(clause).stream())
                .findFirst();
    }

    private static String withShortNames(String clause) {
        String result = clause;
        for (FullName name : FULL_NAMES) {
            result = name.pattern().matcher(result).replaceAll(name.shortName());
        }
        return result;
    }

    private static Optional<String> venueOf(String clause) {
        List<Mention> mentions = mentionsOf(KNOWN, clause);
        if (mentions.isEmpty()) {
            mentions = mentionsOf(ANY, clause);
        }
        if (mentions.stream().map(Mention::name).distinct().count() != 1) {
            return Optional.empty();
        }
        Mention best = mentions.stream()
                .filter(mention -> mention.year().isPresent())
                .findFirst()
                .orElse(mentions.get(0));
        return isVouchedFor(best, clause) ? Optional.of(best.badge() + kindOf(clause)) : Optional.empty();
    }

    private static List<Mention> mentionsOf(Pattern pattern, String clause) {
        return pattern.matcher(clause).results().map(Mention::of).toList();
    }

    private static boolean isVouchedFor(Mention venue, String clause) {
        boolean dated = venue.year().isPresent();
        boolean ends = ENDING.matcher(clause.substring(venue.end())).matches();
        if (ACCEPTED.matcher(clause).find()) {
            return dated || (ends && !AMBIGUOUS.contains(venue.name()));
        }
        String introduction = clause.substring(0, venue.start());
        return dated && ends && BARE_INTRODUCTION.matcher(introduction).matches();
    }

    private static String kindOf(String clause) {
        String lower = clause.toLowerCase(Locale.ROOT);
        if (lower.contains("workshop")) {
            return " Workshop";
        }
        return lower.contains("findings") ? " Findings" : "";
    }

    private record FullName(Pattern pattern, String shortName) {
        /** A conference "on Machine Learning and Applications" is another one than that "on Machine Learning". */
        FullName(String name, String shortName) {
            this(Pattern.compile("(?i)\\b" + Pattern.quote(name) + "(?! (?:and|for)\\b)"), shortName);
        }
    }

    private record Mention(String name, Optional<String> year, int start, int end) {
        static Mention of(MatchResult match) {
            Optional<String> year = Optional.ofNullable(match.group(2))
                    .or(() -> Optional.ofNullable(match.group(3)).map(digits -> "20" + digits));
            return new Mention(match.group(1), year, match.start(), match.end());
        }

        String badge() {
            return year.map(digits -> name + " " + digits).orElse(name);
        }
    }
}
