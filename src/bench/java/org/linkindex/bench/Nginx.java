package org.linkindex.bench;

import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/** Debian's nginx with the same bytes and headers, set for speed: no log, open files kept. */
record Nginx(Child process, URI address) implements AutoCloseable {

    private static final String SETTINGS =
            """
            daemon off;
            master_process off;
            worker_processes 1;
            pid %1$s/nginx.pid;
            error_log %1$s/nginx.log crit;
            events { worker_connections 1024; }
            http {
                access_log off;
                client_body_temp_path %1$s/temp; proxy_temp_path %1$s/temp;
                fastcgi_temp_path %1$s/temp; uwsgi_temp_path %1$s/temp; scgi_temp_path %1$s/temp;
                sendfile on;
                tcp_nopush on;
                keepalive_requests 1000000000;
                open_file_cache max=10000 inactive=1h;
                open_file_cache_valid 1h;
                etag off;
                server_tokens off;
                types { }
                default_type "text/html; charset=utf-8";
                map_hash_max_size 16384;
                map_hash_bucket_size 1024;
                map $uri $way {
            %2$s
                }
                server {
                    listen 127.0.0.1:%3$d backlog=1024;
                    root %1$s/pages;
                    location / {
            %4$s
                        add_header Last-Modified "";
                        try_files $uri $uri/index =404;
                    }
                    location /go/ {
            %5$s
                        return 302 $way;
                    }
                }
            }
            """;

    static Nginx started(Folder folder, Pages pages) throws IOException {
        pages.scanned().forEach((code, page) -> folder.write("pages/Q/" + code, page));
        folder.write("pages" + pages.results(), pages.found());
        folder.write("pages/index", pages.home());
        folder.write("temp/unused", new byte[0]);
        String ways =
                pages.ways().entrySet().stream()
                        .map(way -> "/go/" + way.getKey() + " \"" + way.getValue() + "\";")
                        .collect(Collectors.joining("\n"));
        int port = free();
        Path settings =
                folder.write(
                        "nginx.conf",
                        SETTINGS.formatted(
                                        folder.path(),
                                        ways,
                                        port,
                                        headers(pages, List.of()),
                                        headers(pages, List.of("content-encoding", "vary")))
                                .getBytes(StandardCharsets.UTF_8));
        List<String> command = new ArrayList<>(Machine.SERVER);
        command.addAll(List.of("nginx", "-p", folder.path() + "/", "-c", settings.toString()));
        Child process = new Child(command);
        awaitPort(port);
        Nginx nginx = new Nginx(process, URI.create("http://localhost:" + port));
        nginx.requireSame(pages);
        return nginx;
    }

    /** It says nothing when it is ready, but takes the port then. */
    private static void awaitPort(int port) throws IOException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (true) {
            try (Socket unused = new Socket("localhost", port)) {
                return;
            } catch (ConnectException e) {
                if (System.nanoTime() > end) {
                    throw e;
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            }
        }
    }

    /** A comparison with something else would be worth nothing. */
    private void requireSame(Pages pages) {
        String code = pages.codes().getFirst();
        try (Client client = new Client(address)) {
            HttpResponse<byte[]> page = client.get("/Q/" + code);
            HttpResponse<byte[]> way = client.get("/go/" + code);
            boolean isSame =
                    Arrays.equals(page.body(), pages.scanned().get(code))
                            && pages.headers().entrySet().stream()
                                    .allMatch(
                                            header ->
                                                    page.headers()
                                                            .allValues(header.getKey())
                                                            .equals(List.of(header.getValue())))
                            && way.headers()
                                    .allValues("Location")
                                    .equals(List.of(pages.ways().get(code)));
            if (!isSame) {
                throw new IllegalStateException("nginx answers otherwise: " + page.headers());
            }
        }
    }

    private static String headers(Pages pages, List<String> without) {
        return pages.headers().entrySet().stream()
                .filter(header -> !without.contains(header.getKey()))
                .map(header -> "add_header " + header.getKey() + " \"" + header.getValue() + "\";")
                .collect(Collectors.joining("\n"));
    }

    private static int free() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.close();
    }
}
