package org.linkindex.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documents name exists, and the reverse. */
class DocsTest {

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+)[^)]*\\)");
    private static final Pattern OPTION = Pattern.compile("\"(--[a-z-]+)\"");
    private static final Pattern COMMAND = Pattern.compile("name = \"([a-z]+)\",");
    private static final Pattern TABLE = Pattern.compile("create table ([a-z_]+)");

    @Test
    void every_link_leads_somewhere() throws IOException {
        Set<String> broken = new TreeSet<>();
        for (Path document : documents()) {
            Matcher links = LINK.matcher(Files.readString(document));
            while (links.find()) {
                Path target = document.toAbsolutePath().resolveSibling(links.group(1));
                if (!links.group(1).startsWith("http") && !Files.exists(target)) {
                    broken.add(document + " → " + links.group(1));
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void every_setting_is_documented_and_the_reverse() {
        Set<String> settings = found(OPTION, Table.text(source("app/Settings")));
        Set<String> documented = firstColumn("Settings", "docs/settings.md");
        assertThat(documented).isEqualTo(settings);
    }

    @Test
    void every_command_is_documented_and_the_reverse() throws IOException {
        Set<String> commands = new TreeSet<>(Set.of("test", "bench"));
        try (Stream<Path> files = Files.list(Path.of("src/main/java/org/linkindex/app"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith("Command.java")).toList()) {
                commands.addAll(found(COMMAND, Files.readString(file)));
            }
        }
        Set<String> documented = new TreeSet<>();
        firstColumn("Commands", "docs/running.md")
                .forEach(row -> documented.add(row.split(" ")[0]));
        assertThat(documented).isEqualTo(commands);
    }

    @Test
    void every_table_of_the_store_is_in_the_inventory() throws IOException {
        Set<String> tables = new TreeSet<>();
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/database"))) {
            for (Path file : files.toList()) {
                tables.addAll(found(TABLE, Files.readString(file)));
            }
        }
        String inventory =
                String.join(" ", firstColumn("What is kept, and for how long", "docs/running.md"));
        assertThat(tables).allMatch(inventory::contains);
    }

    @Test
    void every_class_that_the_documents_name_exists() throws IOException {
        Set<String> classes = new TreeSet<>();
        for (String root : List.of("src/main/java", "src/test/java")) {
            try (Stream<Path> files = Files.walk(Path.of(root))) {
                files.map(file -> file.getFileName().toString())
                        .filter(name -> name.endsWith(".java"))
                        .forEach(name -> classes.add(name.replace(".java", "")));
            }
        }
        Pattern named = Pattern.compile("`([A-Z][A-Za-z]+)(\\.[a-z][A-Za-z]*)?`");
        Set<String> unknown = new TreeSet<>();
        for (String document : List.of("ARCHITECTURE.md", "GLOSSARY.md")) {
            Matcher matcher = named.matcher(Table.text(document));
            while (matcher.find()) {
                if (!classes.contains(matcher.group(1))) {
                    unknown.add(matcher.group(1));
                }
            }
        }
        assertThat(unknown).isEmpty();
    }

    /** A check of the trade is met by a test that carries its name. */
    @Test
    void every_check_of_the_trade_is_named_in_one_of_its_tests() throws IOException {
        Map<String, Path> tests = new HashMap<>();
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            files.forEach(file -> tests.put(file.getFileName().toString(), file));
        }
        Set<String> unnamed = new TreeSet<>();
        for (List<String> row : Table.below("Checks of the trade", "docs/signin.md").rows()) {
            StringBuilder named = new StringBuilder();
            Matcher test = Pattern.compile("`([A-Za-z]+Test)`").matcher(row.get(1));
            while (test.find()) {
                named.append(Files.readString(tests.get(test.group(1) + ".java")));
            }
            String kind = "";
            for (String check : row.get(0).split(", ")) {
                kind = check.contains("-") ? check.replaceFirst("-.*", "") : kind;
                String number = check.replaceFirst(".*-", "");
                if (!named.toString().matches("(?s).*" + kind + "[-_]" + number + ".*")) {
                    unnamed.add(kind + "-" + number);
                }
            }
        }
        assertThat(unnamed).isEmpty();
    }

    @Test
    void no_document_or_source_leaves_work_undone() throws IOException {
        Pattern undone = Pattern.compile("\\b(TODO|FIXME|XXX|HACK)\\b");
        Set<String> found = new TreeSet<>();
        for (Path file : sources()) {
            if (!file.endsWith("DocsTest.java") && undone.matcher(Files.readString(file)).find()) {
                found.add(file.toString());
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void style_sheets_know_no_left_or_right() throws IOException {
        Pattern sided =
                Pattern.compile(
                        "(?m)^\\s*(left|right|(margin|padding|border)-(left|right)[a-z-]*"
                                + "|text-align:\\s*(left|right))\\b");
        for (Path file : sources()) {
            if (file.toString().endsWith(".css")) {
                assertThat(sided.matcher(Files.readString(file)).find())
                        .as(file.toString())
                        .isFalse();
            }
        }
    }

    private static Set<String> firstColumn(String heading, String document) {
        Set<String> column = new TreeSet<>();
        Table.below(heading, document)
                .rows()
                .forEach(row -> column.add(row.get(0).replace("`", "")));
        return column;
    }

    private static Set<String> found(Pattern pattern, String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static String source(String name) {
        return "src/main/java/org/linkindex/" + name + ".java";
    }

    private static List<Path> documents() throws IOException {
        try (Stream<Path> top = Files.list(Path.of("."));
                Stream<Path> docs = Files.walk(Path.of("docs"))) {
            return Stream.concat(top, docs)
                    .filter(file -> file.toString().endsWith(".md"))
                    .toList();
        }
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().matches(".*\\.(java|jte|css|js|sql|txt)"))
                    .toList();
        }
    }
}
