package dev.paperlark.source;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;

/** Says in one short line what went wrong between us and a host. */
final class NetworkProblems {
    private NetworkProblems() {}

    static String reason(String host, IOException trouble) {
        if (has(trouble, UnknownHostException.class) || has(trouble, UnresolvedAddressException.class)) {
            return "no network: " + host + " can't be resolved";
        }
        if (has(trouble, HttpConnectTimeoutException.class)) {
            return "no network: " + host + " can't be reached";
        }
        if (has(trouble, HttpTimeoutException.class)) {
            return host + " takes too long to answer";
        }
        if (has(trouble, ConnectException.class)) {
            return host + " refuses the connection";
        }
        if (has(trouble, SSLException.class)) {
            return "no secure connection to " + host;
        }
        return has(trouble, ZipException.class)
                ? "the answer of " + host + " is damaged"
                : "the connection to " + host + " broke";
    }

    private static boolean has(Throwable trouble, Class<? extends Throwable> kind) {
        return Stream.iterate(trouble, cause -> cause != null, Throwable::getCause)
                .anyMatch(kind::isInstance);
    }
}
