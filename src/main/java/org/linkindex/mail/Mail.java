package org.linkindex.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends letters, over TLS with the server's certificate checked; loaded when the first is sent. A
 * server that is away costs ten seconds, and keeps nobody else waiting.
 */
public final class Mail implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Mail.class);
    private static final String MILLISECONDS = "10000";

    private static final Pattern REFUSAL = Pattern.compile("[45][0-9]{2}[ -]");

    private final Post post;
    private final Clock clock;
    private final ExecutorService sending =
            Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("mail").factory());

    /** By way of this server. */
    public Mail(Post post, Clock clock) {
        this.post = post;
        this.clock = clock;
    }

    /** Whether letters can be sent at all. */
    public boolean isSetUp() {
        return !post.server().isEmpty();
    }

    /**
     * Sends a letter and waits until the server has it.
     *
     * @throws NotSent when it has not
     */
    public void send(Envelope letter) {
        try {
            Session session = Session.getInstance(properties());
            MimeMessage message = new MimeMessage(session);
            message.setFrom(new InternetAddress(post.sender(), true));
            message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.to(), true));
            message.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
            message.setText(letter.text(), StandardCharsets.UTF_8.name());
            message.setSentDate(Date.from(clock.instant()));
            // no out-of-office answers, please
            message.setHeader("Auto-Submitted", "auto-generated");
            if (!letter.stop().isEmpty()) {
                message.setHeader("List-Unsubscribe", "<" + letter.stop() + ">");
                message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
            }
            message.saveChanges();
            Transport transport = session.getTransport();
            connect(transport);
            handIn(transport, message);
        } catch (MessagingException e) {
            throw notTaken(e, false);
        }
    }

    private void connect(Transport transport) throws MessagingException {
        if (post.user().isEmpty()) {
            transport.connect();
        } else {
            transport.connect(post.user(), post.password());
        }
    }

    private static void handIn(Transport transport, MimeMessage message) {
        try {
            transport.sendMessage(message, message.getAllRecipients());
        } catch (MessagingException e) {
            throw notTaken(e, !isRefusal(e));
        } finally {
            leave(transport);
        }
    }

    private static void leave(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            // what became of the letter is known by now; how we part changes nothing about it
            LOG.debug("The mail server did not say goodbye.");
        }
    }

    /** Its own message may hold the recipient. */
    private static NotSent notTaken(MessagingException e, boolean mayHaveArrived) {
        return new NotSent(
                "The mail server did not take it (" + e.getClass().getSimpleName() + ").",
                mayHaveArrived);
    }

    /** Whether the server itself said no, by one of its replies (RFC 5321, 4.2). */
    private static boolean isRefusal(MessagingException e) {
        for (Exception each = e; each != null; each = next(each)) {
            if (REFUSAL.matcher(String.valueOf(each.getMessage())).lookingAt()) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Exception next(Exception e) {
        return e instanceof MessagingException chained ? chained.getNextException() : null;
    }

    /** Sends a letter while nobody waits; how long it takes tells nothing. */
    public void sendLater(Envelope letter) {
        sending.execute(
                () -> {
                    try {
                        send(letter);
                    } catch (NotSent e) {
                        LOG.warn("A letter was not sent. {}", e.getMessage());
                    }
                });
    }

    private Properties properties() {
        URI server = URI.create(post.server());
        boolean wrapped = "smtps".equals(server.getScheme());
        boolean here = List.of("localhost", "127.0.0.1").contains(server.getHost());
        Properties properties = new Properties();
        properties.setProperty("mail.transport.protocol", "smtp");
        properties.setProperty("mail.smtp.host", server.getHost());
        properties.setProperty("mail.smtp.port", String.valueOf(server.getPort()));
        properties.setProperty("mail.smtp.ssl.enable", String.valueOf(wrapped));
        properties.setProperty("mail.smtp.starttls.enable", String.valueOf(!wrapped && !here));
        properties.setProperty("mail.smtp.starttls.required", String.valueOf(!wrapped && !here));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.auth", String.valueOf(!post.user().isEmpty()));
        properties.setProperty("mail.smtp.connectiontimeout", MILLISECONDS);
        properties.setProperty("mail.smtp.timeout", MILLISECONDS);
        properties.setProperty("mail.smtp.writetimeout", MILLISECONDS);
        return properties;
    }

    @Override
    public void close() {
        sending.shutdown();
    }
}
