package org.linkindex.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds the code to the tables of ARCHITECTURE.md. */
class ArchitectureTest {

    private static final String ROOT = "org.linkindex.";
    private static final List<String> BANNED =
            List.of(
                    "Service", "Manager", "Helper", "Util", "Utils", "Impl", "Dto", "Entity",
                    "Base", "Common", "Data", "Info");

    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("org.linkindex");

    private final Map<String, Set<String>> arrows =
            Table.below("Packages and arrows", "ARCHITECTURE.md").rows().stream()
                    .collect(
                            Collectors.toMap(
                                    row -> row.get(0),
                                    row -> Set.of(row.get(1).split(", ")),
                                    (a, b) -> a,
                                    TreeMap::new));

    @Test
    void every_package_stands_in_the_table_and_the_reverse() {
        Set<String> found = new TreeSet<>();
        CLASSES.forEach(each -> found.add(packageOf(each)));
        assertThat(found).isEqualTo(arrows.keySet());
    }

    @Test
    void each_package_uses_only_what_the_table_allows() {
        Set<String> wrong = new TreeSet<>();
        for (JavaClass each : CLASSES) {
            for (Dependency dependency : each.getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass();
                if (target.getPackageName().startsWith(ROOT)) {
                    String from = packageOf(each);
                    String to = packageOf(target);
                    if (!from.equals(to) && !arrows.getOrDefault(from, Set.of()).contains(to)) {
                        wrong.add(from + " → " + to + " in " + each.getSimpleName());
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void no_arrow_of_the_table_is_unused() {
        Set<String> used = new TreeSet<>();
        for (JavaClass each : CLASSES) {
            for (Dependency dependency : each.getDirectDependenciesFromSelf()) {
                if (dependency.getTargetClass().getPackageName().startsWith(ROOT)) {
                    used.add(packageOf(each) + " → " + packageOf(dependency.getTargetClass()));
                }
            }
        }
        arrows.forEach(
                (from, tos) ->
                        tos.stream()
                                .filter(to -> !to.equals("–"))
                                .forEach(to -> assertThat(used).contains(from + " → " + to)));
    }

    @Test
    void each_library_is_imported_by_its_home_alone() {
        Set<String> wrong = new TreeSet<>();
        for (List<String> row : Table.below("Libraries", "ARCHITECTURE.md").rows()) {
            String library = row.get(1).replace("`", "");
            for (JavaClass each : CLASSES) {
                boolean template = each.getName().contains(".Jte");
                boolean uses =
                        each.getDirectDependenciesFromSelf().stream()
                                .map(dependency -> dependency.getTargetClass().getPackageName())
                                .anyMatch(name -> (name + ".").startsWith(library + "."));
                if (uses && !template && !packageOf(each).equals(row.get(2))) {
                    wrong.add(library + " in " + each.getName());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void every_library_that_is_imported_stands_in_the_table() {
        List<String> known =
                Table.below("Libraries", "ARCHITECTURE.md").rows().stream()
                        .map(row -> row.get(1).replace("`", ""))
                        .toList();
        List<String> everywhere =
                List.of("java.", "javax.", ROOT, "org.slf4j.", "org.jspecify.", "tools.jackson.");
        Set<String> unknown = new TreeSet<>();
        for (JavaClass each : CLASSES) {
            for (Dependency dependency : each.getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass();
                String name = target.getBaseComponentType().getName();
                boolean ours =
                        target.getBaseComponentType().isPrimitive()
                                || everywhere.stream().anyMatch(name::startsWith)
                                || known.stream().anyMatch(name::startsWith);
                if (!ours) {
                    unknown.add(name);
                }
            }
        }
        assertThat(unknown).isEmpty();
    }

    @Test
    void no_name_says_nothing() {
        assertThat(CLASSES)
                .filteredOn(each -> !each.getSimpleName().isEmpty())
                .noneMatch(
                        each ->
                                BANNED.stream()
                                        .anyMatch(word -> each.getSimpleName().endsWith(word)));
    }

    @Test
    void no_class_knows_both_pages_and_sql() {
        assertThat(CLASSES)
                .noneMatch(
                        each ->
                                uses(each, "Request", "web")
                                        && uses(each, "Transaction", "database"));
    }

    @Test
    void nothing_starts_a_program() {
        assertThat(CLASSES)
                .noneMatch(
                        each ->
                                each.getDirectDependenciesFromSelf().stream()
                                        .map(dependency -> dependency.getTargetClass().getName())
                                        .anyMatch(Set.of("java.lang.ProcessBuilder")::contains));
    }

    /** SEC-40. */
    @Test
    void secrets_come_from_the_strong_source() {
        assertThat(CLASSES)
                .noneMatch(
                        each ->
                                each.getDirectDependenciesFromSelf().stream()
                                        .map(dependency -> dependency.getTargetClass().getName())
                                        .anyMatch(
                                                Set.of("java.util.Random", "java.util.UUID")
                                                        ::contains));
    }

    private static boolean uses(JavaClass each, String type, String packageName) {
        return each.getDirectDependenciesFromSelf().stream()
                .anyMatch(
                        dependency ->
                                dependency
                                        .getTargetClass()
                                        .getName()
                                        .equals(ROOT + packageName + "." + type));
    }

    private static String packageOf(JavaClass each) {
        return Arrays.asList(each.getPackageName().substring(ROOT.length()).split("\\."))
                .getFirst();
    }
}
