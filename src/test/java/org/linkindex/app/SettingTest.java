package org.linkindex.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What admins are shown of the settings. */
class SettingTest {

    @Test
    void each_setting_says_who_set_it_and_no_password_is_shown(@TempDir Path folder)
            throws Exception {
        Path file = folder.resolve("mine.properties");
        Files.writeString(file, "mail-server=smtp://mail.example.org:587\nmail-user=index\n");
        CommandLine line =
                App.line(
                        Map.of(
                                "LINKINDEX_SETTINGS", file.toString(),
                                "LINKINDEX_MAIL_PASSWORD", "xyzzy-secret",
                                "LINKINDEX_DATABASE",
                                        "jdbc:postgresql://db/index?user=u&password=xyzzy-secret"));
        line.parseArgs("serve", "--site-name", "Find Help");
        CommandLine serve = Objects.requireNonNull(line.getSubcommands().get("serve"));
        List<Setting> all = Setting.all(serve.getCommandSpec());
        Map<String, Setting> byName =
                all.stream().collect(Collectors.toMap(Setting::name, each -> each));
        assertThat(byName.keySet())
                .isEqualTo(
                        App.settings(line).stream()
                                .filter(name -> !name.equals("rehearse"))
                                .collect(Collectors.toSet()));
        assertThat(byName.get("site-name"))
                .isEqualTo(new Setting("site-name", "Find Help", "the command line"));
        assertThat(byName.get("mail-user"))
                .isEqualTo(new Setting("mail-user", "index", "the settings file"));
        assertThat(byName.get("mail-password"))
                .isEqualTo(new Setting("mail-password", "set, not shown", "the environment"));
        assertThat(byName.get("database"))
                .isEqualTo(
                        new Setting("database", "jdbc:postgresql://db/index", "the environment"));
        assertThat(byName.get("port")).isEqualTo(new Setting("port", "8080", SettingsFile.NOBODY));
        assertThat(byName.get("mail-sender"))
                .isEqualTo(new Setting("mail-sender", "none", SettingsFile.NOBODY));
        assertThat(all.toString()).doesNotContain("xyzzy");
    }
}
