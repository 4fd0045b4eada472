package org.linkindex.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A package shows its words and one door; the rest is its own business. */
class DoorsTest {

    private final List<JavaClass> open =
            new ClassFileImporter()
                            .withImportOption(new ImportOption.DoNotIncludeTests())
                            .importPackages("org.linkindex")
                            .stream()
                            .filter(each -> each.getModifiers().contains(JavaModifier.PUBLIC))
                            .filter(each -> !each.isNestedClass())
                            .filter(each -> !each.getSimpleName().matches("Jte.*Generated"))
                            .toList();

    @Test
    void only_words_and_doors_are_public() {
        Set<String> wrong = new TreeSet<>();
        for (JavaClass each : open) {
            if (!isWord(each) && !isDoor(each) && !isHandedOut(each)) {
                wrong.add(each.getName());
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void every_package_has_its_door() {
        Set<String> packages = new TreeSet<>();
        open.forEach(each -> packages.add(each.getPackageName()));
        assertThat(packages)
                .allMatch(
                        name ->
                                open.stream()
                                        .anyMatch(
                                                each ->
                                                        each.getPackageName().equals(name)
                                                                && isDoor(each)));
    }

    @Test
    void every_public_type_says_what_it_is() throws IOException {
        Set<String> silent = new TreeSet<>();
        for (JavaClass each : open) {
            Path file = Path.of("src/main/java", each.getName().replace('.', '/') + ".java");
            if (!Files.exists(file) || each.getSimpleName().equals("package-info")) {
                continue;
            }
            List<String> lines = Files.readAllLines(file);
            int declared = 0;
            while (!lines.get(declared).startsWith("public ")) {
                declared++;
            }
            boolean said =
                    lines.subList(0, declared).stream().anyMatch(line -> line.startsWith("/**"));
            if (!said) {
                silent.add(each.getName());
            }
        }
        assertThat(silent).isEmpty();
    }

    /** As in good applications of this kind: nine files in ten below 240 lines, none a wall. */
    @Test
    void files_stay_short() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            List<Integer> lengths = new ArrayList<>();
            for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
                lengths.add(Files.readAllLines(file).size());
            }
            lengths.sort(null);
            assertThat(lengths.get(lengths.size() * 9 / 10)).isLessThanOrEqualTo(240);
            assertThat(lengths.getLast()).isLessThanOrEqualTo(500);
        }
    }

    private static boolean isWord(JavaClass each) {
        return each.isRecord()
                || each.isEnum()
                || each.isInterface()
                || each.isAssignableTo(Throwable.class);
    }

    private static boolean isDoor(JavaClass each) {
        String name = each.getPackageName().substring(each.getPackageName().lastIndexOf('.') + 1);
        return each.getSimpleName().toLowerCase(Locale.ROOT).equals(name);
    }

    private static boolean isHandedOut(JavaClass each) {
        return each.getModifiers().contains(JavaModifier.FINAL)
                && each.getConstructors().stream()
                        .noneMatch(made -> made.getModifiers().contains(JavaModifier.PUBLIC));
    }
}
