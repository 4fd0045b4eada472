package org.linkindex.signin;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.linkindex.database.Transaction;
import org.linkindex.people.Person;
import org.linkindex.people.Secret;

/** Codes to write down, for when the app that makes codes is lost. Each works once. */
final class RecoveryCodes {

    static final int MANY = 10;

    /** No I, L, O or U, as in codes of resources; 16 of 32 come to 80 bits. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 16;
    private static final int GROUP = 4;

    /** New codes in place of all earlier ones; they are shown once, and known nowhere else. */
    List<String> replace(Transaction tx, Person person) {
        removeAll(tx, person.id());
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            String code = fresh();
            tx.run(
                    "insert into recovery_code (hash, person) values (?, ?)",
                    hash(code, person),
                    person.id());
            codes.add(code);
        }
        return codes;
    }

    private static String fresh() {
        StringBuilder code = new StringBuilder();
        for (byte each : Secret.random(LENGTH)) {
            if (code.length() % (GROUP + 1) == GROUP) {
                code.append('-');
            }
            code.append(ALPHABET.charAt(each & 31));
        }
        return code.toString();
    }

    int left(Transaction tx, Person person) {
        return Math.toIntExact(
                tx.find(
                                "select count(*) as n from recovery_code where person = ?",
                                row -> row.number("n"),
                                person.id())
                        .orElse(0L));
    }

    /** Uses one: of two who try at once, on whatever server, one is right. */
    boolean use(Transaction tx, Person person, String typed) {
        return tx.run(
                        "delete from recovery_code where hash = ? and person = ?",
                        hash(typed, person),
                        person.id())
                == 1;
    }

    void removeAll(Transaction tx, String person) {
        tx.run("delete from recovery_code where person = ?", person);
    }

    /** What two spellings of one code share. */
    private static String hash(String typed, Person person) {
        String plain =
                typed.toUpperCase(Locale.ROOT)
                        .replaceAll("[^0-9A-Z]", "")
                        .replace('O', '0')
                        .replace('I', '1')
                        .replace('L', '1');
        return new Secret(person.id() + ":" + plain).hash();
    }
}
