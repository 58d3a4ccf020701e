package dev.paperlark;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The package table of {@code docs/architecture.md} as data, and the few rules that hold everywhere. */
@AnalyzeClasses(packages = "dev.paperlark", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String ROOT = "dev.paperlark";

    /** A room: its name, the rooms it may import, and the libraries that nobody else may use. */
    record Room(String name, Set<String> mayImport, List<String> soleUserOf) {
        static Room of(String name, String mayImport, String... soleUserOf) {
            Set<String> imports = Arrays.stream(mayImport.split(",\\s*"))
                    .filter(s -> !s.isBlank())
                    .collect(Collectors.toSet());
            return new Room(name, imports, List.of(soleUserOf));
        }

        String packageName() {
            return ROOT + "." + name;
        }
    }

    static final List<Room> ROOMS = List.of(
            Room.of("model", ""),
            Room.of("config", "", "io.smallrye.."),
            Room.of("text", ""),
            Room.of("query", "model, text"),
            Room.of("digest", "model", "com.vladsch.flexmark.."),
            Room.of("source", "model, config", "java.net.http.."),
            Room.of(
                    "store",
                    "model, config",
                    "org.jdbi..",
                    "org.flywaydb..",
                    "com.zaxxer..",
                    "org.h2..",
                    "org.postgresql..",
                    "java.sql..",
                    "javax.sql.."),
            Room.of("matching", "model, text, query"),
            Room.of("reason", "model, text, query"),
            Room.of("search", "model, text, query, config", "org.apache.lucene.."),
            Room.of("ranking", "model, text"),
            Room.of("message", "model", "org.knowm.xchart.."),
            Room.of("delivery", "model, message, store, config", "io.github.bucket4j.."),
            Room.of(
                    "pipeline",
                    "model, digest, source, query, store, matching, reason, search, ranking, delivery, message"),
            Room.of("command", "model, message, query, store, reason, search, ranking, pipeline, delivery, config"),
            Room.of("discord", "model, message, command, delivery, config", "net.dv8tion.."),
            Room.of("telegram", "model, message, command, delivery, store, config", "org.telegram.."),
            Room.of("console", "model, message, command, delivery, config", "org.jline.."),
            Room.of("schedule", "model, config", "org.quartz.."),
            Room.of("ops", "model, store, delivery, config", "io.micrometer..", "com.sun.net.httpserver.."));

    static List<Room> rooms() {
        return ROOMS;
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void a_room_imports_only_what_the_table_lists(Room room) {
        JavaClasses classes = Sources.MAIN;
        DescribedPredicate<JavaClass> forbidden =
                DescribedPredicate.describe("a room that the table does not list for " + room.name(), target -> {
                    if (!target.getPackageName().startsWith(ROOT)) {
                        return false;
                    }
                    String owner = roomOf(target);
                    return !owner.equals(room.name()) && !room.mayImport().contains(owner);
                });
        noClasses()
                .that()
                .resideInAPackage(room.packageName() + "..")
                .should()
                .dependOnClassesThat(forbidden)
                .because("rooms have doors only where the table shows one")
                .allowEmptyShould(true)
                .check(classes);
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void a_library_has_one_user(Room room) {
        if (room.soleUserOf().isEmpty()) {
            return;
        }
        noClasses()
                .that()
                .resideOutsideOfPackage(room.packageName() + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(room.soleUserOf().toArray(String[]::new))
                .because("only " + room.name() + " knows these libraries, so that they can be replaced there")
                .allowEmptyShould(true)
                .check(Sources.MAIN);
    }

    @ArchTest
    static void every_package_is_a_room_of_the_table(JavaClasses classes) {
        Set<String> names = ROOMS.stream().map(Room::name).collect(Collectors.toCollection(TreeSet::new));
        classes()
                .that()
                .resideInAPackage(ROOT + "..")
                .should()
                .resideInAnyPackage(packagesOf(names))
                .check(classes);
    }

    @ArchTest
    static final ArchRule the_model_stands_on_the_jdk_alone = classes()
            .that()
            .resideInAPackage(ROOT + ".model..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(ROOT + ".model..", "java..", "org.jspecify..")
            .because("facts outlive libraries");

    @ArchTest
    static final ArchRule rooms_form_no_cycle =
            slices().matching(ROOT + ".(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule only_the_root_reads_the_system_clock = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT)
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone")
            .because("time is handed in as a Clock, so that a test can set it");

    @ArchTest
    static final ArchRule only_the_root_configures_logging = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("ch.qos.logback..", "picocli..")
            .because("everyone else logs through SLF4J and knows no command line");

    @ArchTest
    static final ArchRule standard_streams_belong_to_the_root = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT)
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .accessField(System.class, "in")
            .because("streams are handed in");

    @ArchTest
    static final ArchRule commands_live_in_their_room =
            classes().that().haveSimpleNameEndingWith("Command").should().resideInAPackage(ROOT + ".command");

    @ArchTest
    static final ArchRule no_java_serialization = noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.io.ObjectInputStream")
            .because("nothing from outside is ever deserialised into objects");

    private static String roomOf(JavaClass type) {
        String name = type.getPackageName();
        if (name.equals(ROOT)) {
            return "";
        }
        String below = name.substring(ROOT.length() + 1);
        int dot = below.indexOf('.');
        return dot < 0 ? below : below.substring(0, dot);
    }

    private static String[] packagesOf(Set<String> names) {
        Set<String> packages =
                names.stream().map(name -> ROOT + "." + name + "..").collect(Collectors.toSet());
        packages.add(ROOT);
        return packages.toArray(String[]::new);
    }

    /** Imported once for the parameterised tests. */
    private static final class Sources {
        static final JavaClasses MAIN = new com.tngtech.archunit.core.importer.ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(ROOT);
    }
}
