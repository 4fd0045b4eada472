package org.linkindex.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Hosts of the web, all at one port of this machine: each answers after 300 ms with a page of its
 * own, and what was asked of them is counted.
 */
final class MockHosts implements AutoCloseable {

    private static final long TAKES_NANOS = 300_000_000L;

    private final ServerSocket socket;
    private final Map<String, String> pages;
    private final Map<String, AtomicInteger> now = new ConcurrentHashMap<>();
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger mostAtOnce = new AtomicInteger();
    private final AtomicLong last = new AtomicLong();

    /**
     * @param pages what stands at each path; there is no path twice
     */
    MockHosts(Map<String, String> pages) {
        this.pages = pages;
        try {
            socket = new ServerSocket(0, 1_000, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofPlatform().daemon().start(this::accept);
    }

    int port() {
        return socket.getLocalPort();
    }

    /** How many questions came so far. */
    int asked() {
        return asked.get();
    }

    /** The most that one host was asked at the same time. */
    int mostAtOnce() {
        return mostAtOnce.get();
    }

    /** When the last question came, on the clock of {@link System#nanoTime}. */
    long last() {
        return last.get();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket line = socket.accept();
                Thread.startVirtualThread(() -> serve(line));
            } catch (IOException e) {
                if (!socket.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private void serve(Socket line) {
        try (line) {
            BufferedReader in =
                    new BufferedReader(
                            new InputStreamReader(
                                    line.getInputStream(), StandardCharsets.ISO_8859_1));
            String first = in.readLine();
            String host = "";
            for (String header = in.readLine();
                    header != null && !header.isEmpty();
                    header = in.readLine()) {
                host = header.startsWith("Host: ") ? header.substring(6) : host;
            }
            if (first == null) {
                return;
            }
            asked.incrementAndGet();
            last.set(System.nanoTime());
            AtomicInteger here = now.computeIfAbsent(host, name -> new AtomicInteger());
            mostAtOnce.accumulateAndGet(here.incrementAndGet(), Math::max);
            LockSupport.parkNanos(TAKES_NANOS);
            here.decrementAndGet();
            String page = pages.get(first.split(" ", -1)[1]);
            byte[] body = (page == null ? "" : page).getBytes(StandardCharsets.UTF_8);
            line.getOutputStream()
                    .write(
                            ("HTTP/1.1 "
                                            + (page == null ? "404 Not Found" : "200 OK")
                                            + "\r\nContent-Type: text/html; charset=utf-8\r\n"
                                            + "Connection: close\r\nContent-Length: "
                                            + body.length
                                            + "\r\n\r\n")
                                    .getBytes(StandardCharsets.US_ASCII));
            line.getOutputStream().write(body);
        } catch (IOException e) {
            // whoever asked has gone
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
