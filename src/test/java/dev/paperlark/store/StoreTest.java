package dev.paperlark.store;

import dev.paperlark.support.TestDatabase;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The contract of a store, run once on each database: a fresh one for each class, emptied before each test. */
@ParameterizedClass(name = "{0}")
@EnumSource(Vendor.class)
abstract class StoreTest {
    static final Instant NOW = Instant.parse("2026-11-23T07:00:00.123456Z");

    @TempDir
    private static Path folder;

    static TestDatabase database;

    @Parameter
    Vendor vendor;

    @BeforeParameterizedClassInvocation
    static void open(Vendor vendor) {
        database = vendor == Vendor.H2 ? TestDatabase.h2(folder) : TestDatabase.postgres();
    }

    @AfterParameterizedClassInvocation
    static void close() {
        database.close();
    }

    @BeforeEach
    void clear() {
        database.clear();
    }
}
