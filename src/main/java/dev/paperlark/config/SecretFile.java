package dev.paperlark.config;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;

/** Reads a secret from a file of its own. */
final class SecretFile {
    /** No password or token is longer, in bytes; anything longer is the wrong file. */
    private static final int MAX_BYTES = 4096;

    /** Where container engines put secrets, readable by everybody inside the container. */
    private static final Path CONTAINER_SECRETS = Path.of("/run/secrets");

    private SecretFile() {}

    /** The file's text without the line end that editors add; no secret, and a problem more, when it can't be used. */
    static Secret read(String key, Path file, List<SettingsProblem> problems, List<String> warnings) {
        try (InputStream content = Files.newInputStream(file)) {
            byte[] bytes = content.readNBytes(MAX_BYTES + 1);
            String text = new String(bytes, StandardCharsets.UTF_8).stripTrailing();
            if (bytes.length > MAX_BYTES || text.isEmpty()) {
                problems.add(
                        new SettingsProblem(key, file.toString(), "The file must hold the secret and nothing else."));
                return Secret.NONE;
            }
            if (isOpenToOthers(file)) {
                warnings.add(key + ": every user of this machine can read " + file + ". Give it the mode 600.");
            }
            return new Secret(text);
        } catch (IOException unreadable) {
            problems.add(new SettingsProblem(
                    key, file.toString(), "Make sure that the file is there and can be read, or remove this setting."));
            return Secret.NONE;
        }
    }

    private static boolean isOpenToOthers(Path file) throws IOException {
        return !file.toAbsolutePath().startsWith(CONTAINER_SECRETS)
                && Files.getFileStore(file).supportsFileAttributeView("posix")
                && Files.getPosixFilePermissions(file).contains(PosixFilePermission.OTHERS_READ);
    }
}
