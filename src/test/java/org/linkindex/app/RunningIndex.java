package org.linkindex.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.linkindex.catalogue.Author;
import org.linkindex.catalogue.Catalogue;
import org.linkindex.catalogue.Edition;
import org.linkindex.catalogue.Resource;
import org.linkindex.codes.Code;
import org.linkindex.codes.Codes;
import org.linkindex.database.Database;
import org.linkindex.letters.Letters;
import org.linkindex.mail.Post;
import org.linkindex.people.EmailAddress;
import org.linkindex.people.People;
import org.linkindex.people.Role;
import org.linkindex.signin.Desk;
import org.linkindex.signin.Issuer;
import org.linkindex.stewardship.Stewardship;
import org.linkindex.web.Web;
import picocli.CommandLine;

/** A whole server on free ports and a throw-away folder, as tests use it. */
public final class RunningIndex implements AutoCloseable {

    /** Where "Leave this page" goes; tests answer in its place. */
    public static final String LEAVE = "https://leave.example/weather";

    private final Path folder;
    private final Serving serving;
    private final Clock clock;

    /** Starts with the starter catalogue in an SQLite file. */
    public RunningIndex() {
        this(Clock.systemUTC(), Post.NONE);
    }

    /** The same by a clock that the test may turn, and with letters. */
    public RunningIndex(Clock clock, Post post) {
        this(clock, post, List.of());
    }

    /** The same with work accounts. */
    public RunningIndex(Clock clock, Post post, List<Issuer> issuers) {
        this(clock, post, issuers, 0);
    }

    /**
     * The same, with links checked on call.
     *
     * @param rehearsalPort a port of this machine that stands for the whole web
     */
    public RunningIndex(Clock clock, Post post, int rehearsalPort) {
        this(clock, post, List.of(), rehearsalPort);
    }

    private RunningIndex(Clock clock, Post post, List<Issuer> issuers, int rehearsalPort) {
        this(copyOf(Starter.FOLDER), clock, post, issuers, rehearsalPort);
    }

    private RunningIndex(
            Path folder, Clock clock, Post post, List<Issuer> issuers, int rehearsalPort) {
        this.folder = folder;
        this.clock = clock;
        serving =
                new Serving(
                        folder,
                        Database.fileIn(folder),
                        new Web.Listening(0, 0, "LinkIndex", "", LEAVE, 1_000_000, Set.of()),
                        Duration.ZERO,
                        post,
                        issuers,
                        List.of(new Setting("site-name", "LinkIndex", "a test")),
                        rehearsing(rehearsalPort),
                        clock);
    }

    /** The starter catalogue is taken in once for all tests of a process; each has its own copy. */
    private static final class Starter {

        static final Path FOLDER = folder();

        private static Path folder() {
            Path folder = emptyFolder();
            new RunningIndex(folder, Clock.systemUTC(), Post.NONE, List.of(), 0).close();
            return folder;
        }
    }

    private static Path emptyFolder() {
        try {
            return Files.createTempDirectory("linkindex");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path copyOf(Path folder) {
        Path copy = emptyFolder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to = copy.resolve(folder.relativize(file));
                Files.createDirectories(to.getParent());
                Files.copy(file, to);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return copy;
    }

    private static Settings.LinkChecks rehearsing(int port) {
        Settings.LinkChecks checks = Settings.LinkChecks.off();
        checks.rehearsal = port;
        return checks;
    }

    /** The watch over its links. */
    public Stewardship stewardship() {
        return serving.stewardship();
    }

    /** The weekly letters. */
    public Letters letters() {
        return serving.letters();
    }

    /** The address of a path, as people type it. */
    public String address(String path) {
        return serving.web().site().baseAddress() + path;
    }

    /** The address of a path for operations. */
    public String management(String path) {
        return "http://localhost:" + serving.web().managementPort() + path;
    }

    /** The folder in which all is kept. */
    public Path folder() {
        return folder;
    }

    /** The catalogue as it stands. */
    public Edition edition() {
        return serving.index().catalogue().edition();
    }

    /** The catalogue itself. */
    public Catalogue catalogue() {
        return serving.index().catalogue();
    }

    /** The codes and their counts. */
    public Codes codes() {
        return serving.index().codes();
    }

    /** The people and their organisations. */
    public People people() {
        return serving.index().people();
    }

    /** The store. */
    public Database database() {
        return serving.index().database();
    }

    /** The site with its routes. */
    public Web web() {
        return serving.web();
    }

    /**
     * Somebody new of this role, signed in strongly enough for it.
     *
     * @param organisation its name, made when it is missing; empty text for none
     */
    public Desk signIn(Role role, String organisation) {
        return Desk.of(database(), people(), clock, address(""), role, organisation);
    }

    /** What a command says that is given beside this server, with its data and its address. */
    public String command(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--data", folder.toString(), "--base-address", address("")));
        StringWriter out = new StringWriter();
        CommandLine line = App.line(Map.of());
        line.setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(out));
        line.execute(all.toArray(String[]::new));
        return out.toString();
    }

    /** The address with which somebody new becomes an admin. */
    public String inviteAdmin(EmailAddress email) {
        return serving.index().signIn().inviteAdmin(email, address(""));
    }

    /** The resource of this key. */
    public Resource resource(String key) {
        return edition().resources().values().stream()
                .filter(resource -> resource.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    /** The path of a category's page. */
    public String category(String slug) {
        return "/" + edition().category(slug).orElseThrow().code();
    }

    /** Lets a resource lead to another address. */
    public void lead(String key, String address) {
        serving.index()
                .catalogue()
                .edit(resource(key).code(), Map.of("url", address), Author.atCommandLine("a test"));
    }

    /** Withdraws a resource. */
    public Code retire(String key, String why) {
        Code code = resource(key).code();
        serving.index().catalogue().retire(code, why, null, Author.atCommandLine("a test"));
        return code;
    }

    @Override
    public void close() {
        serving.close();
    }
}
