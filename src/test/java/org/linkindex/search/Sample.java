package org.linkindex.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linkindex.catalogue.Catalogue;
import org.linkindex.catalogue.Category;
import org.linkindex.catalogue.Edition;
import org.linkindex.catalogue.Progress;
import org.linkindex.catalogue.Resource;
import org.linkindex.codes.Code;
import org.linkindex.codes.Codes;
import org.linkindex.database.Database;

/** The starter catalogue as an edition, for tests. */
final class Sample {

    private static final Supplier<Edition> EDITION = new Once();

    private Sample() {}

    static Edition catalogue() {
        return EDITION.get();
    }

    static Resource renamed(Resource resource, String title) {
        return changed(resource, title, resource.url());
    }

    static Resource withUrl(Resource resource, String url) {
        return changed(resource, resource.title(), url);
    }

    private static Resource changed(Resource resource, String title, String url) {
        return new Resource(
                resource.code(),
                resource.key(),
                title,
                url,
                resource.provider(),
                resource.format(),
                resource.summary(),
                resource.categories(),
                resource.audiences(),
                resource.nations(),
                resource.area(),
                resource.languages(),
                resource.phone(),
                resource.ages(),
                resource.evidence(),
                resource.added(),
                resource.changed());
    }

    /** Somebody who is not: the title of one, the summary of another, run by a third. */
    static Resource mixed(Code code, String key, Resource title, Resource summary, Resource by) {
        return new Resource(
                code,
                key,
                title.title(),
                "https://made.example.org/" + key,
                by.provider(),
                title.format(),
                summary.summary(),
                title.categories(),
                title.audiences(),
                title.nations(),
                title.area(),
                title.languages(),
                title.phone(),
                title.ages(),
                title.evidence(),
                title.added(),
                title.changed());
    }

    static Category named(Category category, String name) {
        return new Category(
                category.code(),
                category.slug(),
                name,
                category.tag(),
                category.group(),
                category.intro(),
                category.urgent(),
                category.curiosity(),
                category.terms(),
                category.related(),
                category.wording());
    }

    /** Imports the starter catalogue into a throw-away store, once. */
    private static final class Once implements Supplier<Edition> {

        private @Nullable Edition edition;

        @Override
        public synchronized Edition get() {
            Edition known = edition;
            if (known == null) {
                known = imported();
                edition = known;
            }
            return known;
        }

        private static Edition imported() {
            try {
                Path folder = Files.createTempDirectory("sample");
                try (Database database = Database.open(Database.fileIn(folder))) {
                    Clock clock = Clock.systemUTC();
                    Catalogue catalogue =
                            new Catalogue(database, new Codes(database, clock), clock);
                    catalogue.importStarter(Progress.NONE);
                    return catalogue.edition();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** A code of its own for each number. */
    static Code code(int number) {
        String digits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
        StringBuilder five = new StringBuilder();
        for (int i = 4; i >= 0; i--) {
            five.append(digits.charAt(number >> (5 * i) & 31));
        }
        return digits.chars()
                .mapToObj(check -> Code.parse(five.toString() + (char) check))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();
    }
}
