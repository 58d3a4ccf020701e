package dev.paperlark.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedirectRuleTest {
    private static final Map<String, String[]> HOSTS = Map.of(
            "public.example", new String[] {"185.199.108.133"},
            "other.example", new String[] {"2606:50c0:8000::154"},
            "private.example", new String[] {"10.0.0.7"},
            "mixed.example", new String[] {"185.199.108.133", "127.0.0.1"});

    private final RedirectRule rule = new RedirectRule(RedirectRuleTest::lookup);

    @ParameterizedTest
    @CsvSource({
        "http://public.example/a, https://other.example/b, true",
        "http://public.example/a, /b, true",
        "https://public.example/a, http://other.example/b, false",
        "http://public.example/a, http://private.example/b, false",
        "http://public.example/a, http://mixed.example/b, false",
        "http://mixed.example/a, http://private.example/b, false",
        "http://private.example/a, http://private.example:8080/b, true",
        "http://private.example/a, http://public.example/b, true",
        "http://public.example/a, http://other.example:99999/b, false",
    })
    void a_redirect_stays_on_the_web_and_out_of_private_networks(String from, String location, boolean followed)
            throws UnknownHostException {
        assertThat(rule.next(URI.create(from), Optional.of(location)).isPresent())
                .isEqualTo(followed);
    }

    @Test
    void a_redirect_without_a_target_is_refused() throws UnknownHostException {
        assertThat(rule.next(URI.create("http://public.example/a"), Optional.empty()))
                .isEmpty();
    }

    private static InetAddress[] lookup(String host) throws UnknownHostException {
        String[] literals = HOSTS.get(host);
        InetAddress[] addresses = new InetAddress[literals.length];
        for (int i = 0; i < literals.length; i++) {
            addresses[i] = InetAddress.getByName(literals[i]);
        }
        return addresses;
    }
}
