package org.linkindex.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/** The file of categories: YAML, a list with an entry for each. */
final class CategoryFile {

    /** Largest file, in bytes; the starter's 57 categories take 132 kB. */
    private static final int LARGEST = 2 * 1024 * 1024;

    /** A category as the file has it. */
    record Entry(
            @Nullable String code,
            String slug,
            String name,
            String tag,
            String group,
            String intro,
            String urgent,
            List<String> curiosity,
            List<String> terms,
            List<String> related,
            String wording) {}

    private static final YAMLMapper MAPPER =
            YAMLMapper.builder()
                    .enable(YAMLWriteFeature.MINIMIZE_QUOTES)
                    .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
                    .disable(YAMLWriteFeature.SPLIT_LINES)
                    .build();

    private CategoryFile() {}

    /**
     * All entries.
     *
     * @throws BadFile when the file is no such file
     */
    static List<Entry> read(InputStream in) {
        try {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new BadFile("A file of categories may have 2 MB at most.");
            }
            Entry[] entries = MAPPER.readValue(bytes, Entry[].class);
            if (entries == null || Arrays.asList(entries).contains(null)) {
                throw new BadFile("The file of categories has an empty entry; remove it.");
            }
            return List.of(entries);
        } catch (JacksonException e) {
            throw new BadFile(
                    "The file of categories can't be read near line "
                            + e.getLocation().getLineNr()
                            + ": "
                            + e.getOriginalMessage().lines().findFirst().orElse("")
                            + ".",
                    e);
        } catch (IOException e) {
            throw new BadFile("The file of categories can't be read.", e);
        }
    }

    static byte[] write(Iterable<Category> categories) {
        List<Entry> entries = new ArrayList<>();
        for (Category category : categories) {
            entries.add(
                    new Entry(
                            category.code().text(),
                            category.slug(),
                            category.name(),
                            category.tag(),
                            category.group().label(),
                            category.intro(),
                            category.urgent(),
                            category.curiosity(),
                            category.terms(),
                            category.related(),
                            category.wording()));
        }
        return MAPPER.writeValueAsBytes(entries);
    }
}
