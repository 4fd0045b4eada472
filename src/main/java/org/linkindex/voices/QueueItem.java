package org.linkindex.voices;

import java.util.List;
import org.linkindex.catalogue.Difference;
import org.linkindex.catalogue.Proposal;
import org.linkindex.catalogue.Resource;

/** One thing in the queue that a steward decides. */
sealed interface QueueItem {

    /** The kind, as forms send it. */
    String kind();

    /** Which of its kind, as forms send it. */
    String id();

    /** People said that something is wrong. */
    record Wrong(Problem problem, Resource resource) implements QueueItem {
        @Override
        public String kind() {
            return "problem";
        }

        @Override
        public String id() {
            return problem.code() + "." + problem.way().word() + "." + problem.total();
        }
    }

    /**
     * A change waits for a second steward.
     *
     * @param title of the resource as it stands, or would be
     * @param own whether whoever looks proposed it, and so can't agree
     */
    record Change(Proposal proposal, String title, List<Difference> differences, boolean own)
            implements QueueItem {
        @Override
        public String kind() {
            return "change";
        }

        @Override
        public String id() {
            return proposal.id();
        }
    }

    /** Somebody suggested a resource. */
    record Suggested(Suggestion suggestion, String category) implements QueueItem {
        @Override
        public String kind() {
            return "suggestion";
        }

        @Override
        public String id() {
            return suggestion.id();
        }
    }

    /** A member wrote a note for colleagues. */
    record Noted(PracticeNote note, Resource resource) implements QueueItem {
        @Override
        public String kind() {
            return "note";
        }

        @Override
        public String id() {
            return note.id();
        }
    }
}
