package dev.paperlark.bench;

import java.lang.management.ManagementFactory;

/** How much of the heap is in use. */
final class Memory {
    private static final int COLLECTIONS = 4;

    private Memory() {}

    /** In bytes, after collecting what nobody uses. */
    static long used() {
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
