package org.linkindex.search;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linkindex.catalogue.Ages;
import org.linkindex.catalogue.Audience;
import org.linkindex.catalogue.Category;
import org.linkindex.catalogue.Edition;
import org.linkindex.catalogue.Evidence;
import org.linkindex.catalogue.Format;
import org.linkindex.catalogue.Group;
import org.linkindex.catalogue.Nation;
import org.linkindex.catalogue.Resource;
import org.linkindex.codes.Code;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The starter catalogue as an edition, for tests. */
final class Sample {

    private static final Path FOLDER = Path.of("/work/shared/catalogue");
    private static final Instant THEN = Instant.parse("2026-01-01T00:00:00Z");

    private Sample() {}

    static Edition catalogue() {
        try {
            LinkedHashMap<String, Category> categories = new LinkedHashMap<>();
            JsonNode list = new YAMLMapper().readTree(FOLDER.resolve("categories.yaml").toFile());
            int number = 1_000_000;
            for (JsonNode node : list) {
                Category category = category(node, code(number++));
                categories.put(category.slug(), category);
            }
            LinkedHashMap<Code, Resource> resources = new LinkedHashMap<>();
            List<List<String>> rows =
                    Questions.rows(Files.readString(FOLDER.resolve("resources.csv")));
            for (List<String> row : rows.subList(1, rows.size())) {
                Resource resource = resource(row, code(number++));
                resources.put(resource.code(), resource);
            }
            return new Edition(1, resources, categories, Map.of());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Category category(JsonNode node, Code code) {
        return new Category(
                code,
                node.get("slug").asString(),
                node.get("name").asString(),
                node.get("tag").asString(),
                Group.find(node.get("group").asString()).orElseThrow(),
                node.get("intro").asString(),
                node.get("urgent").asString(),
                strings(node.get("curiosity")),
                strings(node.get("terms")),
                strings(node.get("related")),
                node.get("wording").asString());
    }

    private static List<String> strings(JsonNode nodes) {
        List<String> strings = new ArrayList<>();
        nodes.forEach(node -> strings.add(node.asString()));
        return strings;
    }

    private static Resource resource(List<String> row, Code code) {
        return new Resource(
                code,
                row.get(0),
                row.get(1),
                row.get(2),
                row.get(3),
                Format.find(row.get(4)).orElseThrow(),
                row.get(5),
                parts(row.get(6)),
                parts(row.get(7)).stream().map(Audience::find).map(Optional::orElseThrow).toList(),
                parts(row.get(8)).stream().map(Nation::find).map(Optional::orElseThrow).toList(),
                row.get(9),
                parts(row.get(10)),
                row.get(11),
                Ages.parse(row.get(12)).orElse(null),
                Evidence.find(row.get(13)).orElseThrow(),
                THEN,
                THEN);
    }

    private static List<String> parts(String list) {
        return Arrays.stream(list.split(";")).filter(part -> !part.isEmpty()).toList();
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
