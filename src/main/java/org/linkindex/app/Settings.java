package org.linkindex.app;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.linkindex.database.Database;
import org.linkindex.mail.Post;
import org.linkindex.people.EmailAddress;
import org.linkindex.signin.Issuer;
import org.linkindex.stewardship.Stewardship;
import org.linkindex.web.BadSetting;
import org.linkindex.web.Web;
import picocli.CommandLine.Option;

/**
 * All settings, each an option of {@code serve}, an environment variable ({@code --data} is {@code
 * LINKINDEX_DATA}) and a line in the settings file ({@code data=…}); the first of these that is
 * given wins. Lives in this package alone: others get plain values.
 */
final class Settings {

    /** Capitals that QR's alphanumeric mode knows; anything else would make the image finer. */
    private static final Pattern BASE = Pattern.compile("HTTPS?://[0-9A-Z.-]+(:[0-9]{1,5})?");

    private static final Pattern MAIL = Pattern.compile("smtps?://[0-9A-Za-z.-]+:[0-9]{1,5}");

    /** Where the store is; all commands have these. */
    static final class Store {

        @Option(
                names = "--data",
                paramLabel = "DIR",
                defaultValue = "${sys:linkindex.home:-.}/data",
                description = "Folder for all that is kept (default: data, beside linkindex).")
        Path data = Path.of("data");

        @Option(
                names = "--database",
                paramLabel = "ADDRESS",
                defaultValue = "",
                description = {
                    "JDBC address: jdbc:postgresql://HOST/NAME?user=…&password=… to keep things in"
                            + " PostgreSQL.",
                    "Default: an SQLite file in the data folder."
                })
        String database = "";

        String address() {
            if (database.isBlank()) {
                return Database.fileIn(folder());
            }
            if (!database.startsWith("jdbc:sqlite:") && !database.startsWith("jdbc:postgresql:")) {
                throw new BadSetting(
                        "The database address must begin with jdbc:sqlite: or jdbc:postgresql:,"
                                + " not '"
                                + Database.withoutSecrets(database)
                                + "'.");
            }
            return database;
        }

        /** The address, when it is one of PostgreSQL. */
        Optional<String> postgresql() {
            return Optional.of(address()).filter(each -> each.startsWith("jdbc:postgresql:"));
        }

        /** The data folder, made when it is missing. */
        private Path folder() {
            try {
                return Files.createDirectories(data);
            } catch (IOException e) {
                throw new BadSetting("The data folder " + data + " can't be made.");
            }
        }
    }

    /** How links are checked. */
    static final class LinkChecks {

        @Option(
                names = "--checks",
                paramLabel = "on|off",
                defaultValue = "on",
                description =
                        "Whether links are checked while the site is served (default:"
                                + " ${DEFAULT-VALUE}).")
        String checks = "on";

        @Option(
                names = "--checks-contact",
                paramLabel = "URL|MAIL",
                defaultValue = "",
                description = {
                    "Where sites that are checked may complain; stands in each request.",
                    "Default: the page /checker of this site."
                })
        String contact = "";

        @Option(
                names = "--second-resolver",
                paramLabel = "IP|off",
                defaultValue = "1.1.1.1",
                description = {
                    "A name server that is asked, too, before the name of a site counts as gone",
                    "(default: ${DEFAULT-VALUE}); off: the machine's own is enough."
                })
        String secondResolver = "1.1.1.1";

        @Option(
                names = "--registrations",
                paramLabel = "on|off",
                defaultValue = "off",
                description =
                        "Whether registries are asked who holds a name since when (default:"
                                + " ${DEFAULT-VALUE}).")
        String registrations = "off";

        @Option(
                names = "--checks-rehearsal",
                paramLabel = "PORT",
                defaultValue = "0",
                description = {
                    "For tests: a port of this machine stands for the whole web.",
                    "Refused when the base address begins with https."
                })
        int rehearsal;

        /** Nothing is checked by itself. */
        static LinkChecks off() {
            LinkChecks none = new LinkChecks();
            none.checks = "off";
            return none;
        }

        boolean isOn() {
            return isOn("checks", checks);
        }

        private static boolean isOn(String name, String word) {
            if (!word.equals("on") && !word.equals("off")) {
                throw new BadSetting(
                        "The setting " + name + " must be on or off, not '" + word + "'.");
            }
            return word.equals("on");
        }

        private static String resolver(String typed) {
            if (typed.equals("off")) {
                return "";
            }
            try {
                InetAddress.ofLiteral(typed);
            } catch (IllegalArgumentException e) {
                throw new BadSetting(
                        "The second resolver must be an address such as 1.1.1.1, or off, not '"
                                + typed
                                + "'.");
            }
            return typed.contains(":") ? "[" + typed + "]" : typed;
        }

        /**
         * The checked values.
         *
         * @param baseAddress of this site
         * @throws BadSetting with one sentence at the first wrong one
         */
        Stewardship.Checking checking(String baseAddress) {
            if (rehearsal < 0 || rehearsal > 65_535) {
                throw new BadSetting("The port of checks rehearsal must be 0 to 65535.");
            }
            if (rehearsal > 0 && baseAddress.startsWith("https:")) {
                throw new BadSetting(
                        "A rehearsal of checks is for tests; it can't be with a base address of https.");
            }
            String spoken = contact.strip();
            if (spoken.length() > 200 || spoken.chars().anyMatch(c -> c <= ' ' || c > '~')) {
                throw new BadSetting(
                        "The contact of checks must be an address of at most 200 plain characters.");
            }
            String host = URI.create(baseAddress).getHost();
            return new Stewardship.Checking(
                    spoken.isEmpty() ? baseAddress + "/checker" : spoken,
                    host == null ? "" : host,
                    rehearsal,
                    resolver(secondResolver.strip()),
                    isOn("registrations", registrations));
        }
    }

    /** How the site is served. */
    static final class Serving {

        @Option(
                names = "--port",
                paramLabel = "N",
                defaultValue = "8080",
                description = "Port to listen on; 0 for any free one (default: ${DEFAULT-VALUE}).")
        int port = 8080;

        @Option(
                names = "--management-port",
                paramLabel = "N",
                defaultValue = "8081",
                description =
                        "Port for health and metrics, on this machine only (default:"
                                + " ${DEFAULT-VALUE}).")
        int managementPort = 8081;

        @Option(
                names = "--base-address",
                paramLabel = "URL",
                defaultValue = "",
                description = {
                    "Where people reach the site, such as https://find.example.org.",
                    "It stands in every QR image, so choose it before you print.",
                    "Default: http://localhost:PORT."
                })
        String baseAddress = "";

        @Option(
                names = "--site-name",
                paramLabel = "NAME",
                defaultValue = "LinkIndex",
                description =
                        "Name at the top of each page; keep it neutral (default:"
                                + " ${DEFAULT-VALUE}).")
        String siteName = "LinkIndex";

        @Option(
                names = "--leave-address",
                paramLabel = "URL",
                defaultValue = "https://www.bbc.co.uk/weather",
                description =
                        "Where \"Leave this page\" goes: a neutral page (default:"
                                + " ${DEFAULT-VALUE}).")
        String leaveAddress = "https://www.bbc.co.uk/weather";

        @Option(
                names = "--requests-per-minute",
                paramLabel = "N",
                defaultValue = "1200",
                description =
                        "Most requests from one address; a school shares one (default:"
                                + " ${DEFAULT-VALUE}).")
        int requestsPerMinute = 1200;

        @Option(
                names = "--trusted-proxies",
                paramLabel = "IP",
                split = ",",
                defaultValue = "",
                description = "Proxies whose X-Forwarded-For is believed (default: none).")
        Set<String> trustedProxies = Set.of();

        @Option(
                names = "--drain-seconds",
                paramLabel = "N",
                defaultValue = "2",
                description =
                        "How long to answer what still comes after a stop was asked for (default:"
                                + " ${DEFAULT-VALUE}).")
        int drainSeconds = 2;

        @Option(
                names = "--work-accounts",
                paramLabel = "LIST",
                defaultValue = "",
                description = {
                    "Whose sign-in (OpenID Connect) lets staff in: word|label|https://issuer|client|secret,",
                    "several with ; between them. Better in the settings file or the environment than here."
                })
        String workAccounts = "";

        /**
         * Whose word is taken for who somebody is.
         *
         * @throws BadSetting with one sentence at the first wrong one
         */
        List<Issuer> issuers() {
            return Issuer.parse(workAccounts);
        }

        /**
         * The checked values.
         *
         * @throws BadSetting with one sentence at the first wrong one
         */
        Web.Listening listening() {
            if (port != 0 && port == managementPort) {
                throw new BadSetting(
                        "The port and the management port must differ; both are " + port + ".");
            }
            return new Web.Listening(
                    port("port", port),
                    port("management port", managementPort),
                    neutralName(siteName.strip()),
                    base(baseAddress.strip()),
                    page(leaveAddress.strip()),
                    between("requests per minute", requestsPerMinute, 600, Integer.MAX_VALUE),
                    addresses(trustedProxies));
        }

        int drain() {
            return between("drain seconds", drainSeconds, 0, 60);
        }
    }

    /** How letters are sent. */
    static final class Letters {

        @Option(
                names = "--mail-server",
                paramLabel = "URL",
                defaultValue = "",
                description = {
                    "Where letters are handed in: smtp://HOST:587 (goes over to TLS) or"
                            + " smtps://HOST:465.",
                    "Default: none; links are handed over by people instead."
                })
        String server = "";

        @Option(
                names = "--mail-user",
                paramLabel = "NAME",
                defaultValue = "",
                description = "User of the mail server, if it asks for one.")
        String user = "";

        @Option(
                names = "--mail-password",
                paramLabel = "TEXT",
                defaultValue = "",
                description =
                        "Its password; better in the settings file or the environment than here.")
        String password = "";

        @Option(
                names = "--mail-sender",
                paramLabel = "ADDRESS",
                defaultValue = "",
                description = "The address that letters come from.")
        String sender = "";

        /**
         * The checked values.
         *
         * @throws BadSetting with one sentence at the first wrong one
         */
        Post post() {
            if (server.isBlank()) {
                return Post.NONE;
            }
            if (!MAIL.matcher(server.strip()).matches()) {
                throw new BadSetting(
                        "The mail server must be smtp://HOST:PORT or smtps://HOST:PORT, not '"
                                + Database.withoutSecrets(server)
                                + "'.");
            }
            if (EmailAddress.parse(sender).isEmpty()) {
                throw new BadSetting(
                        "Letters need a sender: set --mail-sender to an e-mail address.");
            }
            return new Post(server.strip(), user.strip(), password, sender.strip());
        }
    }

    private Settings() {}

    private static int port(String what, int value) {
        return between(what, value, 0, 65_535);
    }

    private static int between(String what, int value, int least, int most) {
        if (value < least || value > most) {
            throw new BadSetting(
                    "The "
                            + what
                            + " must be from "
                            + least
                            + " to "
                            + most
                            + ", not "
                            + value
                            + ".");
        }
        return value;
    }

    private static String neutralName(String name) {
        if (name.isEmpty() || name.length() > 40) {
            throw new BadSetting("The site name must have 1 to 40 characters.");
        }
        return name;
    }

    /**
     * A base address as it is used.
     *
     * @throws BadSetting when it is no scheme and host
     */
    static String base(String address) {
        if (address.isEmpty()) {
            return address;
        }
        String whole = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
        if (!BASE.matcher(whole.toUpperCase(Locale.ROOT)).matches() || !isSite(URI.create(whole))) {
            throw new BadSetting(
                    "The base address must be a scheme and a host, such as"
                            + " https://find.example.org, not '"
                            + Database.withoutSecrets(address)
                            + "'.");
        }
        return whole.toLowerCase(Locale.ROOT);
    }

    private static boolean isSite(URI uri) {
        return uri.getHost() != null && uri.getPort() <= 65_535;
    }

    private static String page(String address) {
        try {
            URI uri = new URI(address);
            if ("https".equals(uri.getScheme()) && uri.getHost() != null) {
                return address;
            }
        } catch (URISyntaxException e) {
            throw new BadSetting("The leave address '" + address + "' can't be read.");
        }
        throw new BadSetting("The leave address must begin with https://, not '" + address + "'.");
    }

    private static Set<InetAddress> addresses(Set<String> texts) {
        Set<InetAddress> addresses = new HashSet<>();
        for (String text : texts) {
            if (!text.isBlank()) {
                try {
                    addresses.add(InetAddress.ofLiteral(text.strip()));
                } catch (IllegalArgumentException e) {
                    throw new BadSetting(
                            "A trusted proxy must be an IP address, not '" + text + "'.");
                }
            }
        }
        return addresses;
    }
}
