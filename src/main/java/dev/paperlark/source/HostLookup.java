package dev.paperlark.source;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Finds the addresses of a host; a test answers as it likes. */
@FunctionalInterface
interface HostLookup {
    InetAddress[] addressesOf(String host) throws UnknownHostException;
}
