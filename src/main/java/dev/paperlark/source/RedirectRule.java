package dev.paperlark.source;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * Where a redirect may lead: to http or https, never from https down to http, and never from a public host into a private
 * network, so that no server out there can make us ask the machines next to us.
 *
 * <p>The connection resolves the name once more; the JDK keeps answers for 30 seconds by default, which makes the second answer
 * the first one.
 */
final class RedirectRule {
    private static final Set<String> SCHEMES = Set.of("http", "https");

    private static final int HIGHEST_PORT = 65_535;

    private final HostLookup lookup;

    RedirectRule(HostLookup lookup) {
        this.lookup = lookup;
    }

    static boolean isWebAddress(URI address) {
        return SCHEMES.contains(String.valueOf(address.getScheme()))
                && address.getHost() != null
                && address.getPort() <= HIGHEST_PORT;
    }

    /** The address that the header of a redirect leads to, if it may be followed. */
    Optional<URI> next(URI from, Optional<String> location) throws UnknownHostException {
        if (location.isEmpty()) {
            return Optional.empty();
        }
        try {
            URI to = from.resolve(new URI(location.get()));
            return isAllowed(from, to) ? Optional.of(to) : Optional.empty();
        } catch (URISyntaxException nonsense) {
            return Optional.empty();
        }
    }

    private boolean isAllowed(URI from, URI to) throws UnknownHostException {
        if (!isWebAddress(to) || ("https".equals(from.getScheme()) && "http".equals(to.getScheme()))) {
            return false;
        }
        return Arrays.stream(addressesOf(from)).noneMatch(PublicAddresses::contain)
                || Arrays.stream(addressesOf(to)).allMatch(PublicAddresses::contain);
    }

    private InetAddress[] addressesOf(URI address) throws UnknownHostException {
        return lookup.addressesOf(address.getHost());
    }
}
