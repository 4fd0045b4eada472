package org.linkindex.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The files of {@code public} on the class path. Each gets an address with its content's hash, so
 * browsers may keep it for ever; references between them ({@code "./leave.js"}) are rewritten.
 */
final class PublicFiles implements Assets {

    private static final String ROOT = "/public";
    private static final Map<String, String> TYPES =
            Map.of(
                    "css", "text/css; charset=utf-8",
                    "js", "text/javascript; charset=utf-8",
                    "svg", "image/svg+xml; charset=utf-8",
                    "woff2", "font/woff2",
                    "png", "image/png",
                    "txt", "text/plain; charset=utf-8");
    private static final Pattern REFERENCE =
            Pattern.compile("([\"'])(\\.{1,2}/[A-Za-z0-9._/-]+)\\1");

    private final Map<String, byte[]> contents = new HashMap<>();
    private final Map<String, String> addresses = new HashMap<>();
    private final Map<String, Answer> answers = new HashMap<>();
    private final Map<String, String> icons = new ConcurrentHashMap<>();

    PublicFiles() {
        URL root = PublicFiles.class.getResource(ROOT);
        if (root == null) {
            throw new IllegalStateException("the program has no public files");
        }
        read(root);
        List.copyOf(contents.keySet()).forEach(this::publish);
    }

    @Override
    public String address(String path) {
        String address = addresses.get(path);
        if (address == null) {
            throw new IllegalArgumentException("no such public file: " + path);
        }
        return address;
    }

    @Override
    public String icon(String name) {
        return icons.computeIfAbsent(name, this::drawing);
    }

    private String drawing(String name) {
        byte[] content = contents.get("icons/" + name + ".svg");
        return content == null
                ? new String(content("icons/ui/tag.svg"), StandardCharsets.UTF_8)
                : new String(content, StandardCharsets.UTF_8);
    }

    /** The file at an address that {@link #address} gave. */
    Optional<Answer> find(String address) {
        return Optional.ofNullable(answers.get(address));
    }

    private void read(URL root) {
        try {
            URI uri = root.toURI();
            if (uri.getScheme().equals("jar")) {
                try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
                    read(jar.getPath(ROOT));
                }
            } else {
                read(Path.of(uri));
            }
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String path = folder.relativize(file).toString().replace('\\', '/');
                try (InputStream in = Files.newInputStream(file)) {
                    contents.put(path, in.readAllBytes());
                }
            }
        }
    }

    /** Gives the file its address, after the files it refers to have theirs. */
    private String publish(String path) {
        @Nullable String known = addresses.get(path);
        if (known != null) {
            return known;
        }
        String extension = path.substring(path.lastIndexOf('.') + 1);
        byte[] content = content(path);
        if (extension.equals("css") || extension.equals("js")) {
            content = withAddresses(path, content);
        }
        String name = path.substring(path.lastIndexOf('/') + 1, path.lastIndexOf('.'));
        String address = "/assets/" + name + "." + hash(content) + "." + extension;
        String type = TYPES.getOrDefault(extension, "application/octet-stream");
        Answer answer =
                Answer.file(type, content)
                        .with("Cache-Control", "public, max-age=31536000, immutable");
        boolean text = type.startsWith("text/") || extension.equals("svg");
        answers.put(address, text ? answer.tight(Answer.KEPT) : answer);
        addresses.put(path, address);
        return address;
    }

    private byte[] withAddresses(String path, byte[] content) {
        Matcher references = REFERENCE.matcher(new String(content, StandardCharsets.UTF_8));
        return references
                .replaceAll(
                        found -> {
                            Path target =
                                    Path.of("/" + path).resolveSibling(found.group(2)).normalize();
                            String address = publish(target.toString().substring(1));
                            return found.group(1) + address + found.group(1);
                        })
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] content(String path) {
        byte[] content = contents.get(path);
        if (content == null) {
            throw new IllegalStateException(
                    "a public file refers to " + path + ", which is missing");
        }
        return content;
    }

    private static String hash(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
