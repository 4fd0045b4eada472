package org.linkindex.voices;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linkindex.catalogue.Changes;
import org.linkindex.catalogue.Field;
import org.linkindex.catalogue.Resource;
import org.linkindex.letters.Passage;
import org.linkindex.people.Person;
import org.linkindex.search.Search;
import org.linkindex.search.SearchQuery;
import org.linkindex.search.SearchResults;
import org.linkindex.web.Access;
import org.linkindex.web.Answer;
import org.linkindex.web.Request;
import org.linkindex.web.StaffLink;
import org.linkindex.web.Web;

/** The searches that a member keeps, and what is new in them. */
final class SearchDesk {

    private static final String PATH = "/work/searches";

    /** Pages of results that are looked through for what is new. */
    private static final int PAGES = 5;

    /** Most that are told of at once. */
    private static final int MOST_NEW = 10;

    private final SavedSearches searches;
    private final Search search;
    private final Clock clock;
    private final Web web;

    SearchDesk(SavedSearches searches, Search search, Clock clock, Web web) {
        this.searches = searches;
        this.search = search;
        this.clock = clock;
        this.web = web;
    }

    void publish() {
        web.get(Access.MEMBER, PATH, request -> page(200, request, "", Map.of()));
        web.post(Access.MEMBER, PATH, this::save);
        web.post(Access.MEMBER, PATH + "/{id}/seen", this::see);
        web.post(Access.MEMBER, PATH + "/{id}/gone", this::remove);
        web.staffLink(
                new StaffLink(
                        Access.MEMBER,
                        "Saved searches",
                        PATH,
                        "Searches of yours that tell what is new."));
    }

    /**
     * A saved search as its owner sees it.
     *
     * @param words as they saved them
     * @param fresh what was added since they last looked
     */
    record Shown(SavedSearch saved, String words, List<Resource> fresh) {}

    private Answer page(int status, Request request, String words, Map<String, String> faults) {
        List<Shown> shown = new ArrayList<>();
        for (SavedSearch each : searches.of(request.person())) {
            // a key that was lost takes the words with it: such a search says nothing any more
            search.unseal(each.sealed())
                    .ifPresent(
                            query ->
                                    shown.add(
                                            new Shown(
                                                    each,
                                                    query.words(),
                                                    fresh(query, each.seen()))));
        }
        Map<String, Object> view = new HashMap<>();
        view.put("shown", shown);
        view.put("words", words);
        view.put("faults", faults);
        return web.page(status, "voices/searches.jte", view);
    }

    /** What is new in somebody's searches, for their letter; each thing is told once. */
    Optional<Passage> passage(Person person, Instant since) {
        List<String> lines = new ArrayList<>();
        for (SavedSearch each : searches.of(person)) {
            Instant after = since.isAfter(each.seen()) ? since : each.seen();
            search.unseal(each.sealed())
                    .ifPresent(query -> lines.addAll(line(query, fresh(query, after))));
        }
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new Passage("New for your saved searches", lines, PATH));
    }

    /** The words of somebody's searches, for them alone. */
    List<String> words(Person person) {
        return searches.of(person).stream()
                .flatMap(each -> search.unseal(each.sealed()).stream())
                .map(SearchQuery::words)
                .toList();
    }

    private static List<String> line(SearchQuery query, List<Resource> fresh) {
        if (fresh.isEmpty()) {
            return List.of();
        }
        String first = fresh.getFirst().title();
        String more = fresh.size() == 1 ? "" : ", and " + (fresh.size() - 1) + " more";
        return List.of(query.words() + ": " + first + more);
    }

    private List<Resource> fresh(SearchQuery query, Instant after) {
        List<Resource> fresh = new ArrayList<>();
        for (int page = 1; page <= PAGES && fresh.size() < MOST_NEW; page++) {
            List<SearchResults.Hit> hits = search.search(query.onPage(page)).hits();
            hits.stream()
                    .map(SearchResults.Hit::resource)
                    .filter(each -> each.added().isAfter(after))
                    .limit(MOST_NEW - fresh.size())
                    .forEach(fresh::add);
            if (hits.size() < SearchResults.PAGE) {
                return fresh;
            }
        }
        return fresh;
    }

    private Answer save(Request request) {
        String words = request.field("words").strip();
        Optional<String> fault = fault(words);
        if (fault.isPresent()) {
            return page(422, request, words, Map.of("words", fault.get()));
        }
        Instant now = clock.instant();
        SavedSearch saved =
                new SavedSearch(Changes.newToken(), search.seal(SearchQuery.of(words)), now, now);
        return isKept(request.person(), words) || searches.add(request.person(), saved)
                ? Answer.seeOther(PATH)
                : page(
                        422,
                        request,
                        words,
                        Map.of(
                                "words",
                                "You keep "
                                        + SavedSearch.MOST
                                        + " searches already. Remove one first."));
    }

    /** The same words twice are one search. */
    private boolean isKept(Person person, String words) {
        String same = SearchQuery.of(words).words();
        return searches.of(person).stream()
                .flatMap(each -> search.unseal(each.sealed()).stream())
                .anyMatch(query -> query.words().equals(same));
    }

    private static Optional<String> fault(String words) {
        if (words.isEmpty()) {
            return Optional.of("Write what you look for, in a few words.");
        }
        if (words.length() > SavedSearch.LONGEST) {
            return Optional.of("Write " + SavedSearch.LONGEST + " characters or fewer.");
        }
        if (words.codePoints().anyMatch(Field::isHidden)) {
            return Optional.of("There is a character that can’t be seen. Type it again.");
        }
        return PersonalDetails.find(words).map(PersonalDetails::hint);
    }

    private Answer see(Request request) {
        searches.see(request.person(), request.segment("id"), clock.instant());
        return Answer.seeOther(PATH);
    }

    private Answer remove(Request request) {
        searches.remove(request.person(), request.segment("id"));
        return Answer.seeOther(PATH);
    }
}
