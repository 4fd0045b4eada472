package org.linkindex.voices;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.linkindex.catalogue.Catalogue;
import org.linkindex.catalogue.Category;
import org.linkindex.catalogue.Edition;
import org.linkindex.catalogue.Field;
import org.linkindex.catalogue.Fields;
import org.linkindex.catalogue.Proposal;
import org.linkindex.catalogue.Version;
import org.linkindex.codes.Way;
import org.linkindex.people.Person;

/** All that waits for a steward, in one list: what may harm a family first. */
record Queue(Catalogue catalogue, Problems problems, Suggestions suggestions, PracticeNotes notes) {

    List<QueueItem> items(Person steward) {
        Edition edition = catalogue.edition();
        List<QueueItem> wrong = new ArrayList<>();
        for (Problem problem : problems.open()) {
            edition.resource(problem.code())
                    .ifPresent(resource -> wrong.add(new QueueItem.Wrong(problem, resource)));
        }
        Stream<QueueItem> unsafe = wrong.stream().filter(Queue::isUnsafe);
        Stream<QueueItem> others = wrong.stream().filter(item -> !isUnsafe(item));
        Stream<QueueItem> changes =
                catalogue.changes().waiting().stream().map(each -> change(each, steward));
        Stream<QueueItem> suggested =
                suggestions.waiting().stream()
                        .map(
                                each ->
                                        new QueueItem.Suggested(
                                                each,
                                                edition.category(each.category())
                                                        .map(Category::name)
                                                        .orElse("")));
        Stream<QueueItem> noted =
                notes.waiting().stream()
                        .flatMap(
                                note ->
                                        edition.resource(note.code()).stream()
                                                .map(of -> new QueueItem.Noted(note, of)));
        return Stream.of(unsafe, changes, others, suggested, noted).flatMap(each -> each).toList();
    }

    private static boolean isUnsafe(QueueItem item) {
        return item instanceof QueueItem.Wrong wrong && wrong.problem().way() == Way.SAID_UNSAFE;
    }

    private QueueItem change(Proposal proposal, Person steward) {
        Optional<Fields> before =
                Optional.ofNullable(proposal.code())
                        .flatMap(code -> catalogue.changes().newest(code))
                        .map(Version::content);
        return new QueueItem.Change(
                proposal,
                before.orElse(proposal.fields()).get(Field.TITLE),
                catalogue.changes().differences(before, proposal.fields()),
                proposal.by().id().equals(steward.id()));
    }
}
