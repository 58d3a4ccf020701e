package dev.paperlark.message;

import dev.paperlark.model.Paper;
import dev.paperlark.model.PaperId;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;

/** The addresses of a paper that the bot vouches for. */
final class SafeLink {
    /** Longer addresses are no pages of papers, and a platform may refuse them. */
    private static final int MAX_LENGTH = 500;

    /** Both schemes of arXiv identifiers, see https://info.arxiv.org/help/arxiv_identifier.html. */
    private static final Pattern ARXIV_ID =
            Pattern.compile("\\d{4}\\.\\d{4,5}|[a-z]+(?:-[a-z]+)?(?:\\.[A-Z]{2})?/\\d{7}");

    private static final String ARXIV_PAGE = "https://arxiv.org/abs/";
    private static final Pattern PRINTABLE_ASCII = Pattern.compile("[!-~]+");

    private SafeLink() {}

    /** The paper's page: made from its id where that is arXiv's, else its own address where that is safe. */
    static Optional<String> pageOf(Paper paper) {
        String id = paper.id().value();
        if (isArxiv(paper.id())) {
            return Optional.of(ARXIV_PAGE + id);
        }
        return paper.url().filter(SafeLink::isSafe);
    }

    /** Whether this is an identifier of arXiv. */
    static boolean isArxiv(PaperId id) {
        return ARXIV_ID.matcher(id.value()).matches();
    }

    /** The page of the paper's code, where it is safe. */
    static Optional<String> codeOf(Paper paper) {
        return paper.codeUrl().filter(SafeLink::isSafe);
    }

    /** Whether an address is https, names a host and carries no user name that could pose as one. */
    private static boolean isSafe(String url) {
        if (url.length() > MAX_LENGTH || !PRINTABLE_ASCII.matcher(url).matches()) {
            return false;
        }
        try {
            URI address = new URI(url);
            return "https".equalsIgnoreCase(address.getScheme())
                    && address.getHost() != null
                    && address.getRawUserInfo() == null;
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }
}
