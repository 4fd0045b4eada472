package org.linkindex.app;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.linkindex.catalogue.Author;
import org.linkindex.catalogue.Changes;
import org.linkindex.catalogue.Draft;
import org.linkindex.catalogue.Field;
import org.linkindex.catalogue.Fields;
import org.linkindex.catalogue.Outcome;
import org.linkindex.codes.Code;

/** Saves one change after the other, and says each that was answered; to be killed by a test. */
final class Scribbler {

    private Scribbler() {}

    public static void main(String[] arguments) {
        String round = arguments[1];
        try (Index index = Index.open(arguments[0], Clock.systemUTC())) {
            Changes changes = index.catalogue().changes();
            List<Code> codes =
                    index.catalogue().edition().resources().keySet().stream().limit(3).toList();
            System.out.println("ready");
            for (int i = 0; ; i++) {
                Code code = codes.get(i % codes.size());
                int base = changes.newest(code).orElseThrow().number();
                String title = "Round " + round + " edit " + i + "!";
                Draft draft =
                        new Draft(
                                Changes.newToken(), code, base, Map.of(Field.TITLE, title), title);
                if (changes.save(draft, Author.atCommandLine("Scribbler"))
                        instanceof Outcome.Saved<Fields> saved) {
                    System.out.println(code + " " + saved.number() + " " + title);
                }
            }
        }
    }
}
