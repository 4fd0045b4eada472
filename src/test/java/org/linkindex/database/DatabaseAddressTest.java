package org.linkindex.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A wrong address gives one sentence, and no password anywhere. */
class DatabaseAddressTest {

    private static final String SECRET = "hunter2secret";

    private static final class Heard extends Handler {
        private final List<String> lines = new ArrayList<>();

        @Override
        public void publish(LogRecord record) {
            lines.add(new SimpleFormatter().format(record));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:mysql://user:hunter2secret@localhost/links",
                "jdbc:mysql://user:p@hunter2secret@localhost/links",
                "jdbc:mysql://user:p/hunter2secret@localhost/links",
                "postgres://user:hunter2secret@localhost/links",
                "",
                "nonsense",
                "jdbc:sqlite:/no/such/folder/links.db",
                "jdbc:postgresql://localhost:1/links?user=u&password=hunter2secret",
                "jdbc:postgresql://localhost:nonsense/links?user=u&password=hunter2secret"
            })
    void aWrongAddressGivesOneSentenceWithoutSecrets(String address) {
        Heard heard = new Heard();
        Logger root = Logger.getLogger("");
        root.addHandler(heard);
        try {
            assertThatThrownBy(() -> Database.open(address).close())
                    .isInstanceOf(DatabaseException.class)
                    .message()
                    .doesNotContain(SECRET)
                    .doesNotContain("\n")
                    .endsWith(".");
        } finally {
            root.removeHandler(heard);
        }
        assertThat(String.join("", heard.lines)).doesNotContain(SECRET);
    }

    @Test
    void anAddressIsShownWithoutUserPasswordOrOptions() {
        assertThat(Database.withoutSecrets("jdbc:postgresql://u:p@db.example.org:5432/links?x=y"))
                .isEqualTo("jdbc:postgresql://db.example.org:5432/links");
        assertThat(Database.withoutSecrets("jdbc:sqlite:/var/lib/links.db"))
                .isEqualTo("jdbc:sqlite:/var/lib/links.db");
    }
}
