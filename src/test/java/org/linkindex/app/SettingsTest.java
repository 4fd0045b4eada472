package org.linkindex.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linkindex.database.DataFolder;
import picocli.CommandLine;

@ResourceLock(Resources.SYSTEM_ERR)
class SettingsTest {

    private record Said(int code, String out, String err) {}

    private static Said run(Map<String, String> environment, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream oldOut = System.out;
        PrintStream oldErr = System.err;
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
        int code;
        try {
            code = App.run(environment, args);
        } finally {
            System.setOut(oldOut);
            System.setErr(oldErr);
        }
        return new Said(
                code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** The sentence; where to read more may stand on a second line. */
    private static void assertOneSentence(Said said, String part) {
        List<String> lines = said.err().lines().toList();
        assertThat(said.code()).as(said.err()).isEqualTo(2);
        assertThat(lines.getFirst()).contains(part);
        assertThat(lines.subList(1, lines.size()))
                .allMatch(line -> line.startsWith("See: linkindex"))
                .hasSizeLessThan(2);
        assertThat(said.err()).doesNotContain("Exception", "\tat ", "hunter2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--port                | 65536",
                "--port                | -1",
                "--port                | eighty",
                "--management-port     | 70000",
                "--management-port     | x",
                "--management-port     | 8080",
                "--base-address        | find.example.org",
                "--base-address        | ftp://find.example.org",
                "--base-address        | https://find.example.org/path",
                "--base-address        | https://find.example.org?x",
                "--base-address        | https://user:hunter2@find.example.org",
                "--base-address        | https://fïnd.example.org",
                "--base-address        | https://find.example.org:99999",
                "--base-address        | https://.",
                "--leave-address       | http://weather.example",
                "--leave-address       | javascript:alert(1)",
                "--leave-address       | https://a b",
                "--leave-address       | weather",
                "--site-name           | ' '",
                "--site-name           | 12345678901234567890123456789012345678901",
                "--requests-per-minute | 599",
                "--requests-per-minute | many",
                "--trusted-proxies     | proxy.example",
                "--trusted-proxies     | 10.0.0.1,nonsense",
                "--drain-seconds       | 61",
                "--drain-seconds       | -1",
                "--database            | jdbc:mysql://u:hunter2@localhost/x",
                "--database            | nonsense",
                "--no-such             | 1"
            })
    void eachWrongValueStopsWithOneSentence(String option, String value, @TempDir Path folder) {
        String data = folder.resolve("data").toString();
        // should the value be taken after all, --rehearse ends the server
        Said said = run(Map.of(), "serve", "--rehearse", "--data=" + data, option + "=" + value);
        assertOneSentence(said, "");
        assertThat(said.err()).doesNotContain("is taken");
        assertThat(folder.resolve("data/linkindex.db")).doesNotExist();
    }

    @Test
    void aDataFolderThatIsAFileIsRefused(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "x");
        assertOneSentence(run(Map.of(), "serve", "--data=" + file), "can't be made");
    }

    @Test
    void whatSetsNothingIsRefused(@TempDir Path folder) throws Exception {
        assertOneSentence(run(Map.of("LINKINDEX_PROT", "1"), "serve"), "LINKINDEX_PROT");
        Path file = Files.writeString(folder.resolve("my.properties"), "prot=1\n");
        assertOneSentence(run(Map.of("LINKINDEX_SETTINGS", file.toString()), "serve"), "'prot'");
        assertOneSentence(
                run(Map.of("LINKINDEX_SETTINGS", folder.resolve("none").toString()), "serve"),
                "There is no settings file");
        Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});
        assertOneSentence(
                run(Map.of("LINKINDEX_SETTINGS", file.toString()), "serve"), "can't be read");
        Files.writeString(file, "port=\\u00zz\n");
        assertOneSentence(
                run(Map.of("LINKINDEX_SETTINGS", file.toString()), "serve"), "can't be read");
    }

    @Test
    void theFlagWinsOverTheEnvironmentOverTheFileOverTheDefault(@TempDir Path folder)
            throws Exception {
        Path file =
                Files.writeString(
                        folder.resolve("x.properties"),
                        "port=1001\nsite-name=File\ndrain-seconds=7\n");
        Map<String, String> environment = new HashMap<>();
        environment.put("LINKINDEX_SETTINGS", file.toString());
        environment.put("LINKINDEX_PORT", "1002");
        environment.put("LINKINDEX_SITE_NAME", "Environment");
        Settings.Serving settings = new Settings.Serving();
        CommandLine line = new CommandLine(new Mixed(settings));
        line.setDefaultValueProvider(new SettingsFile(environment));
        line.parseArgs("--port=1003");
        assertThat(settings.port).isEqualTo(1003);
        assertThat(settings.siteName).isEqualTo("Environment");
        assertThat(settings.drainSeconds).isEqualTo(7);
        assertThat(settings.managementPort).isEqualTo(8081);
    }

    @CommandLine.Command(name = "mixed")
    private static final class Mixed {
        @CommandLine.Mixin final Settings.Serving settings;

        Mixed(Settings.Serving settings) {
            this.settings = settings;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "serve", "import", "export", "edit", "retire", "counts"})
    void everyCommandHasHelp(String command) {
        String[] args = (command + " --help").strip().split(" ");
        Said said = run(Map.of(), args);
        assertThat(said.code()).isZero();
        assertThat(said.out())
                .contains("Usage: linkindex" + (command.isEmpty() ? "" : " " + command));
        assertThat(said.err()).isEmpty();
    }

    @Test
    void aSecondServerOnADataFolderIsRefused(@TempDir Path folder) {
        try (DataFolder first = DataFolder.take(folder)) {
            assertThat(first).isNotNull();
            Said said =
                    run(Map.of(), "serve", "--data=" + folder, "--port=0", "--management-port=0");
            assertThat(said.code()).isOne();
            assertThat(said.err()).startsWith("Another LinkIndex server").hasLineCount(1);
        }
    }

    @Test
    void aPortThatIsTakenIsRefused(@TempDir Path folder) throws Exception {
        try (var taken = new ServerSocket(0)) {
            List<String> args = new ArrayList<>(Arrays.asList("serve", "--management-port=0"));
            args.add("--data=" + folder);
            args.add("--port=" + taken.getLocalPort());
            assertOneSentence(run(Map.of(), args.toArray(String[]::new)), "is taken");
        }
    }
}
