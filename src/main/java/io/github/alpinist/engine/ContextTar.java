package io.github.alpinist.engine;

import io.github.alpinist.dockerfile.DockerIgnore;
import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import io.github.alpinist.text.Source;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;

/**
 * A build's context as a tar: what {@code NAME.dockerignore} or {@code .dockerignore} leaves in, in the order of the
 * names, owned by root, modes kept; links stay links and are never followed.
 */
final class ContextTar {
    private final Path root;
    private final DockerIgnore ignore;
    private final String dockerfileName;
    private final byte[] dockerfile;
    private final Map<String, Source> replaced;

    private ContextTar(DockerIgnore ignore, BuildRequest request) {
        this.root = request.context();
        this.ignore = ignore;
        this.dockerfileName = request.dockerfileName();
        this.dockerfile = request.dockerfileText().getBytes(StandardCharsets.UTF_8);
        this.replaced = request.replaced();
    }

    /** @throws AlpinistException where there is no such folder, or its ignore file is not usable */
    static ContextTar of(BuildRequest request) {
        Path root = request.context();
        if (!Files.isDirectory(root)) {
            throw new AlpinistException(
                    Failure.INPUT, "The build context " + root + " is no folder.", "Name one with --context.");
        }
        DockerIgnore ignore = IgnoreFile.of(root, request.dockerfileName()).parsed();
        return new ContextTar(ignore, request);
    }

    /** Writes the tar and closes the stream. */
    void writeTo(OutputStream output) {
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(output, "UTF-8")) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
            tar.setAddPaxHeadersForNonAsciiNames(true);
            writeRoot(tar);
            new Walk(tar).folder(root, "", ignore.root());
            writeDockerfile(tar);
        } catch (IOException e) {
            throw new AlpinistException(
                    Failure.FILES,
                    "The build context " + root + " could not be read to its end: " + EngineFailures.message(e),
                    "Make its files readable, or leave them out with .dockerignore.",
                    e);
        }
    }

    /** BuildKit takes for a tar only what begins with a plain header; one with a PAX header before it is a Dockerfile. */
    private static void writeRoot(TarArchiveOutputStream tar) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry("./");
        entry.setModTime(FileTime.fromMillis(0));
        tar.putArchiveEntry(entry);
        tar.closeArchiveEntry();
    }

    private void writeDockerfile(TarArchiveOutputStream tar) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(dockerfileName);
        entry.setSize(dockerfile.length);
        entry.setModTime(FileTime.fromMillis(0));
        tar.putArchiveEntry(entry);
        tar.write(dockerfile);
        tar.closeArchiveEntry();
    }

    /** One pass over the context. */
    private final class Walk {
        private final TarArchiveOutputStream tar;
        private final Deque<TarArchiveEntry> above = new ArrayDeque<>();

        Walk(TarArchiveOutputStream tar) {
            this.tar = tar;
        }

        void folder(Path folder, String prefix, DockerIgnore.Match above) throws IOException {
            for (Path child : children(folder)) {
                String name = prefix + child.getFileName();
                DockerIgnore.Match match = ignore.match(name, above);
                if (!name.equals(dockerfileName)) {
                    entry(child, name, match);
                }
            }
        }

        private void entry(Path file, String name, DockerIgnore.Match match) throws IOException {
            Optional<BasicFileAttributes> attributes = attributes(file);
            if (attributes.isEmpty()) {
                return;
            }
            if (attributes.get().isDirectory()) {
                directory(file, name + "/", attributes.get(), match);
            } else if (!match.ignored()) {
                leaf(file, name, attributes.get());
            }
        }

        private void directory(Path file, String name, BasicFileAttributes attributes, DockerIgnore.Match match)
                throws IOException {
            TarArchiveEntry header = header(file, name, attributes);
            if (!match.ignored()) {
                put(header);
                tar.closeArchiveEntry();
                folder(file, name, match);
            } else if (ignore.hasExceptions()) {
                above.addLast(header);
                folder(file, name, match);
                above.remove(header);
            }
        }

        /** An ignored folder comes in where something in it does, before that. */
        private void put(TarArchiveEntry entry) throws IOException {
            while (!above.isEmpty()) {
                tar.putArchiveEntry(above.removeFirst());
                tar.closeArchiveEntry();
            }
            tar.putArchiveEntry(entry);
        }

        /** Sockets, pipes and devices stay out. */
        private void leaf(Path file, String name, BasicFileAttributes attributes) throws IOException {
            if (attributes.isSymbolicLink()) {
                TarArchiveEntry link = new TarArchiveEntry(name, TarConstants.LF_SYMLINK);
                link.setLinkName(Files.readSymbolicLink(file).toString());
                link.setModTime(attributes.lastModifiedTime());
                put(link);
                tar.closeArchiveEntry();
            } else if (attributes.isRegularFile() && replaced.containsKey(name)) {
                byte[] content = replaced.get(name).bytes();
                TarArchiveEntry entry = header(file, name, attributes);
                entry.setSize(content.length);
                put(entry);
                tar.write(content);
                tar.closeArchiveEntry();
            } else if (attributes.isRegularFile()) {
                put(header(file, name, attributes));
                try (InputStream content = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
                    content.transferTo(tar);
                }
                tar.closeArchiveEntry();
            }
        }

        private TarArchiveEntry header(Path file, String name, BasicFileAttributes attributes) throws IOException {
            TarArchiveEntry entry = new TarArchiveEntry(name);
            entry.setSize(attributes.isDirectory() ? 0 : attributes.size());
            entry.setMode(mode(file));
            entry.setModTime(attributes.lastModifiedTime());
            return entry;
        }
    }

    private static List<Path> children(Path folder) throws IOException {
        List<Path> children = new ArrayList<>();
        try (DirectoryStream<Path> listed = Files.newDirectoryStream(folder)) {
            listed.forEach(children::add);
        }
        children.sort(Comparator.comparing(child -> child.getFileName().toString()));
        return children;
    }

    /** Empty for a file that went away meanwhile. */
    private static Optional<BasicFileAttributes> attributes(Path file) throws IOException {
        try {
            return Optional.of(Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private static int mode(Path file) throws IOException {
        return (Integer) Files.getAttribute(file, "unix:mode", LinkOption.NOFOLLOW_LINKS) & 07777;
    }
}
