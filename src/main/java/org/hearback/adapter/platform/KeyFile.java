package org.hearback.adapter.platform;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The installation's key: {@code hearback/secret.key} in the shared home, 32 random bytes as
 * base64, readable by Jira's user only. It is made when it is first needed, by one node.
 */
final class KeyFile {
    private static final int KEY_BYTES = 32;
    private static final Logger LOG = LoggerFactory.getLogger(KeyFile.class);

    private final Path file;
    private final SecureRandom random;
    private volatile @Nullable SecretKey key;

    KeyFile(Path sharedHome, SecureRandom random) {
        this.file = sharedHome.resolve("hearback").resolve("secret.key");
        this.random = random;
    }

    /** The key; read once, made if there is none. */
    SecretKey key() {
        var known = key;
        if (known == null) {
            known = load();
            key = known;
        }
        return known;
    }

    private synchronized SecretKey load() {
        try {
            if (Files.notExists(file)) create();
            var bytes = Base64.getMimeDecoder().decode(Files.readAllBytes(file));
            if (bytes.length != KEY_BYTES)
                throw new IllegalStateException(
                        "%s holds %d bytes, expected %d; restore it from a backup"
                                .formatted(file, bytes.length, KEY_BYTES));
            return new SecretKeySpec(bytes, "AES");
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the key file " + file + " cannot be read; secrets stay closed", e);
        }
    }

    /**
     * Written beside and linked into place: another node sees the whole key or none, and the first
     * one wins.
     */
    private void create() throws IOException {
        Files.createDirectories(file.getParent());
        var bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        var fresh = Files.createTempFile(file.getParent(), "secret", ".new");
        try {
            restrict(fresh);
            Files.write(fresh, Base64.getEncoder().encode(bytes));
            publish(fresh);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private void publish(Path fresh) throws IOException {
        try {
            Files.createLink(file, fresh);
            LOG.info("a key for secrets was made in {}; keep it with your backups", file);
        } catch (FileAlreadyExistsException e) {
            LOG.debug("another node made the key first; its key is used", e);
        } catch (UnsupportedOperationException e) {
            moveWithoutLinks(fresh);
        }
    }

    /** File systems without hard links: a move that fails where the file exists. */
    private void moveWithoutLinks(Path fresh) throws IOException {
        try {
            Files.move(fresh, file);
        } catch (FileAlreadyExistsException
                | AtomicMoveNotSupportedException
                | NoSuchFileException e) {
            LOG.debug("another node made the key first; its key is used", e);
        }
    }

    private static void restrict(Path path) throws IOException {
        if (Set.copyOf(path.getFileSystem().supportedFileAttributeViews()).contains("posix"))
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-------"));
    }
}
