package org.linkindex.voices;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linkindex.catalogue.Catalogue;
import org.linkindex.catalogue.Edition;
import org.linkindex.catalogue.WebAddress;
import org.linkindex.codes.Code;
import org.linkindex.codes.Codes;
import org.linkindex.database.Database;
import org.linkindex.database.Transaction;
import org.linkindex.letters.Letters;
import org.linkindex.people.People;
import org.linkindex.search.Search;
import org.linkindex.web.Web;

/**
 * What people say about resources. Families say without words and without being known; members say
 * what helped and how they used it; stewards decide in one queue.
 */
public final class Voices {

    private final Database database;
    private final Catalogue catalogue;
    private final Clock clock;
    private final Suggestions suggestions;
    private final Problems problems;
    private final Recommendations recommendations;
    private final PracticeNotes notes;

    /** What is said in this database about the resources of this catalogue. */
    public Voices(Database database, Codes codes, Catalogue catalogue, Clock clock) {
        this.database = database;
        this.catalogue = catalogue;
        this.clock = clock;
        this.suggestions = new Suggestions(database);
        this.problems = new Problems(database, codes);
        this.recommendations = new Recommendations(database);
        this.notes = new PracticeNotes(database);
        catalogue.onChange(this::settle);
    }

    /** What was suggested and is here now needs no steward any more. */
    private void settle(Edition edition) {
        for (Suggestion suggestion : suggestions.waiting()) {
            edition.findByAddress(suggestion.address())
                    .ifPresent(
                            here ->
                                    suggestions.accept(
                                            suggestion.address().identity(), here.code(), ""));
        }
    }

    /** Deletes what somebody who leaves kept for themselves; what they said stays, unnamed. */
    public void forget(Transaction tx, String person) {
        tx.run("delete from saved_search where person = ?", person);
        tx.run("delete from practice_note where person = ? and state = 'waiting'", person);
    }

    /**
     * Adds the pages to the site, what is kept about members to what they take along, what members
     * recommend to the pages of resources, and what is new in their searches to their letters.
     */
    public void publish(Web web, Search search, Letters letters, People people) {
        catalogue.saysAlso(code -> recommended(code, web));
        database.onChange(Recommendations.TOPIC, number -> web.forgetKept());
        new SuggestPages(catalogue, suggestions, clock, web).publish();
        new QueuePages(new Queue(catalogue, problems, suggestions, notes), clock, web).publish();
        new MemberPages(catalogue, recommendations, notes, clock, web).publish();
        SearchDesk searches = new SearchDesk(new SavedSearches(database), search, clock, web);
        searches.publish();
        letters.add(searches::passage);
        people.onExport("saved searches", searches::words);
        people.onExport("notes for colleagues", notes::by);
        people.onExport("said that it helped", recommendations::by);
    }

    private String recommended(Code code, Web web) {
        List<String> professions = recommendations.of(code);
        return professions.isEmpty()
                ? ""
                : web.piece("voices/recommended.jte", Map.of("professions", professions));
    }

    /** The address and category of a suggestion that waits, to begin a form with. */
    public Optional<Suggested> findSuggestion(String id) {
        return suggestions
                .findWaiting(id)
                .map(each -> new Suggested(each.address(), each.category()));
    }

    /** What a suggestion says. */
    public record Suggested(WebAddress address, String category) {}
}
