package org.linkindex.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyFileTest {

    @TempDir private Path folder;

    @Test
    void a_key_is_made_once_for_its_owner_only() throws Exception {
        Path file = folder.resolve("address.key");
        KeyFile made = KeyFile.at(file);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(KeyFile.at(file).bytes()).isEqualTo(made.bytes()).hasSize(32);
        assertThat(folder.toFile().list()).containsExactly("address.key");
        assertThat(KeyFile.at(folder.resolve("other.key")).bytes()).isNotEqualTo(made.bytes());
    }

    @Test
    void what_is_derived_is_the_same_each_time_and_another_for_each_purpose() {
        KeyFile key = KeyFile.at(folder.resolve("address.key"));
        byte[] letters = key.derived("letters", "HmacSHA256").getEncoded();
        assertThat(key.derived("letters", "HmacSHA256").getEncoded()).isEqualTo(letters);
        assertThat(letters).hasSize(32).isNotEqualTo(key.bytes());
        assertThat(key.derived("codes", "AES").getEncoded()).isNotEqualTo(letters);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 31, 33})
    void a_damaged_key_is_told_in_one_sentence(int length) throws Exception {
        Path file = folder.resolve("address.key");
        Files.write(file, new byte[length]);
        assertThatThrownBy(() -> KeyFile.at(file))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("is damaged; take it from a back-up");
    }
}
