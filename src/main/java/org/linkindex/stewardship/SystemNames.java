package org.linkindex.stewardship;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The machine's own resolver. It says in words alone whether a name does not exist or could not be
 * asked for; what is not clearly the first is taken as the second.
 */
final class SystemNames implements Names {

    private static final List<String> NO_SUCH_NAME =
            List.of("name or service not known", "no address associated", "no such host");

    private final Duration patience;

    SystemNames(Duration patience) {
        this.patience = patience;
    }

    @Override
    public Answer ask(String host) {
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        // not a virtual one: the system's own call keeps the thread that it runs on
        Thread.ofPlatform().daemon().name("link-name").start(() -> answer.complete(resolved(host)));
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            return new Unsure();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Unsure();
        }
    }

    private static Answer resolved(String host) {
        try {
            return new Found(List.of(InetAddress.getAllByName(host)));
        } catch (UnknownHostException e) {
            String says = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
            return NO_SUCH_NAME.stream().anyMatch(says::contains) ? new Missing() : new Unsure();
        } catch (SecurityException e) {
            return new Unsure();
        }
    }
}
