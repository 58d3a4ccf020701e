package dev.paperlark.bench;

import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.ObjectName;

/** How much memory is in use, in bytes, after collecting what nobody uses. */
final class Memory {
    private static final int COLLECTIONS = 4;
    /** The last line of the histogram: {@code Total instances bytes}. */
    private static final int BYTES = 2;

    private Memory() {}

    /** Of the heap: a large array occupies whole regions of the collector, its last one to some part only. */
    static long used() {
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** The objects alone, by the class histogram. */
    static long objects() {
        try {
            String histogram = (String) ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new ObjectName("com.sun.management:type=DiagnosticCommand"),
                            "gcClassHistogram",
                            new Object[] {new String[0]},
                            new String[] {String[].class.getName()});
            String total = histogram.substring(histogram.lastIndexOf("Total"));
            return Long.parseLong(total.trim().split("\\s+")[BYTES]);
        } catch (JMException e) {
            throw new IllegalStateException("This Java virtual machine gives no class histogram", e);
        }
    }
}
