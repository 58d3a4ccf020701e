package dev.paperlark.digest;

import dev.paperlark.model.PaperId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which paper an entry speaks of: the arXiv base id, else the DOI, else the address itself.
 *
 * @param version of the source, where the id or address names one
 */
record Identity(PaperId id, OptionalInt version) {
    private static final String ARXIV_ID =
            "(?<id>\\d{4}\\.\\d{4,5}|[a-z]+(?:-[a-z]+)?(?:\\.[A-Z]{2})?/\\d{7})(?:v(?<version>\\d{1,3}))?(?![\\w]|\\.\\d)";
    private static final Pattern ARXIV =
            Pattern.compile("^(?:oai:)?(?:arxiv(?:\\.org)?:\\s*)?" + ARXIV_ID, Pattern.CASE_INSENSITIVE);
    private static final Pattern ARXIV_LINK = Pattern.compile(
            "(?:arxiv\\.org/(?:abs|pdf|html|format|src|e-print)/|10\\.48550/arxiv\\.|\\barxiv:\\s?)" + ARXIV_ID,
            Pattern.CASE_INSENSITIVE);

    /** bioRxiv and medRxiv put the version, and the kind of page, behind the DOI. */
    private static final Pattern PREPRINT_LINK = Pattern.compile(
            "(?:bio|med)rxiv\\.org/content/(?:early/\\S{1,40}/)?(?<id>10\\.\\d{4,9}/[\\d.]+\\d)(?:v(?<version>\\d{1,3}))?",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern DOI = Pattern.compile(
            "(?:^(?:doi:\\s*)?|doi\\.org/|/doi/(?:abs/|full/|pdf/)?)(?<id>10\\.\\d{4,9}/[^\\s?#\"<>]+)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SCHEME = Pattern.compile("^https?://", Pattern.CASE_INSENSITIVE);
    private static final int HASH_BYTES = 16;

    /** The identity that an id field gives: an arXiv id in any spelling, a DOI, or any other id without white space. */
    static Optional<Identity> ofId(String text) {
        String id = text.strip();
        Matcher arxiv = ARXIV.matcher(id);
        if (arxiv.matches()) {
            return Optional.of(matched(arxiv));
        }
        if (isLink(id)) {
            return ofLink(id);
        }
        return ofWellKnown(id).or(() -> plain(id));
    }

    /** The identity that the address of a paper gives. */
    static Optional<Identity> ofLink(String link) {
        return ofWellKnown(link)
                .or(() -> plain(Listing.withoutEnd(SCHEME.matcher(link.strip()).replaceFirst(""), "/")));
    }

    /** The identity in a text that names a paper of arXiv, bioRxiv or medRxiv, or a DOI. */
    static Optional<Identity> ofWellKnown(String text) {
        for (Pattern pattern : new Pattern[] {ARXIV_LINK, PREPRINT_LINK, DOI}) {
            Matcher matcher = pattern.matcher(text);
            if (matcher.find()) {
                return Optional.of(matched(matcher));
            }
        }
        return Optional.empty();
    }

    /** Whether this is an id of arXiv, as far as its form tells. */
    boolean isArxiv() {
        return ARXIV.matcher(id.value()).matches();
    }

    static boolean isLink(String text) {
        return SCHEME.matcher(text).lookingAt();
    }

    private static Identity matched(Matcher matcher) {
        boolean versioned = matcher.pattern() != DOI && matcher.group("version") != null;
        OptionalInt version =
                versioned ? OptionalInt.of(Integer.parseInt(matcher.group("version"))) : OptionalInt.empty();
        return new Identity(new PaperId(shortened(matcher.group("id"))), version);
    }

    private static Optional<Identity> plain(String id) {
        boolean usable = !id.isEmpty() && id.chars().noneMatch(Character::isWhitespace);
        return usable ? Optional.of(new Identity(new PaperId(shortened(id)), OptionalInt.empty())) : Optional.empty();
    }

    /** An id that is too long keeps its beginning and ends with a hash of the whole, so that it stays stable and distinct. */
    private static String shortened(String id) {
        if (id.length() <= PaperId.MAX_LENGTH) {
            return id;
        }
        String hash = HexFormat.of().formatHex(sha256(id), 0, HASH_BYTES);
        return id.substring(0, PaperId.MAX_LENGTH - hash.length() - 1) + "#" + hash;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
