package dev.paperlark.support.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Checks requests against Discord's OpenAPI description, where it lies beside the project. Thread-safe. */
final class OpenApiRules {
    private static final Path DESCRIPTION = Path.of("../shared/api-specs/discord-openapi.json");
    private static final String NAME = "urn:discord";

    /** Reading it takes a second, so all servers of one test run share it. */
    private static final OpenApiRules SHARED = new OpenApiRules();

    private record Operation(String method, String path, List<String> segments) {}

    private final List<Operation> operations = new ArrayList<>();
    private final Map<Operation, JsonSchema> schemas = new ConcurrentHashMap<>();
    private final Optional<JsonSchemaFactory> factory;

    private OpenApiRules() {
        if (!Files.exists(DESCRIPTION)) {
            factory = Optional.empty();
            return;
        }
        try {
            String text = Files.readString(DESCRIPTION);
            JsonNode paths = new ObjectMapper().readTree(text).path("paths");
            paths.fields()
                    .forEachRemaining(path -> path.getValue().fieldNames().forEachRemaining(method -> {
                        if (path.getValue()
                                .path(method)
                                .at("/requestBody/content")
                                .has("application/json")) {
                            operations.add(new Operation(
                                    method.toUpperCase(Locale.ROOT), path.getKey(), segments(path.getKey())));
                        }
                    }));
            factory = Optional.of(JsonSchemaFactory.getInstance(
                    SpecVersion.VersionFlag.V202012,
                    builder -> builder.schemaLoaders(loaders -> loaders.schemas(Map.of(NAME, text)))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static OpenApiRules shared() {
        return SHARED;
    }

    /** Whether there is a description to check against. */
    boolean areKnown() {
        return factory.isPresent();
    }

    /** What is wrong with the body, empty when nothing is or when nothing is described. */
    List<String> violations(RequestPath request, JsonNode body) {
        return operation(request).stream()
                .flatMap(operation -> schema(operation).validate(body).stream())
                .map(problem -> request.route() + " " + problem.getMessage())
                .distinct()
                .limit(10)
                .toList();
    }

    private JsonSchema schema(Operation operation) {
        return schemas.computeIfAbsent(operation, wanted -> {
            String path = wanted.path().replace("~", "~0").replace("/", "~1");
            String pointer = "/paths/" + path + "/" + wanted.method().toLowerCase(Locale.ROOT)
                    + "/requestBody/content/application~1json/schema";
            return factory.orElseThrow().getSchema(SchemaLocation.of(NAME + "#" + pointer));
        });
    }

    /** The path with the fewest parameters wins: {@code @me} is no id. */
    private Optional<Operation> operation(RequestPath request) {
        return operations.stream()
                .filter(operation -> operation.method().equals(request.method()))
                .filter(operation -> fits(operation.segments(), request.segments()))
                .min((one, other) -> Long.compare(parameters(one), parameters(other)));
    }

    private static boolean fits(List<String> pattern, List<String> segments) {
        if (pattern.size() != segments.size()) {
            return false;
        }
        for (int i = 0; i < pattern.size(); i++) {
            if (!pattern.get(i).startsWith("{") && !pattern.get(i).equals(segments.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static long parameters(Operation operation) {
        return operation.segments().stream()
                .filter(segment -> segment.startsWith("{"))
                .count();
    }

    private static List<String> segments(String path) {
        return Arrays.stream(path.split("/"))
                .filter(segment -> !segment.isEmpty())
                .toList();
    }
}
