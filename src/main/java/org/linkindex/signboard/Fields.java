package org.linkindex.signboard;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.linkindex.web.Concern;
import org.linkindex.web.Form;
import org.linkindex.web.Phone;
import org.linkindex.web.Request;
import org.linkindex.web.SiteWords;

/** What stands in the forms of this page, and what of it will not do. */
final class Fields {

    /** Empty rows under those that are there. */
    static final int SPARE = 2;

    private static final List<String> CONCERN = List.of("area", "who", "phone", "hours", "address");

    private Fields() {}

    /** The words as they stand. */
    static Form words(Wording wording) {
        Form form = Form.EMPTY.with("name", wording.name()).with("leave", wording.leaveAddress());
        for (int i = 0; i < wording.urgent().size(); i++) {
            form = form.with("urgent" + (i + 1), wording.urgent().get(i));
        }
        return form;
    }

    /** The words as somebody typed them, with what will not do. */
    static Form words(Request request, String ownHost) {
        Form form = Form.of(request, "name", "leave", "urgent1", "urgent2", "urgent3");
        String leave = form.value("leave");
        Form checked =
                form.faulty("name", unseen(form.value("name")))
                        .faulty("name", longer(form.value("name"), SiteWords.LONGEST_NAME))
                        .faulty("leave", exit(leave, ownHost));
        for (int i = 1; i <= SiteWords.MOST_URGENT; i++) {
            String line = form.value("urgent" + i);
            checked =
                    checked.faulty("urgent" + i, unseen(line))
                            .faulty("urgent" + i, longer(line, SiteWords.LONGEST_URGENT));
        }
        List<String> lines = urgent(form);
        return !lines.isEmpty() && !SiteWords.saysWhomToCall(lines)
                ? checked.faulty("urgent1", "Say in one of the lines to call 999.")
                : checked;
    }

    /** The lines that hold something. */
    static List<String> urgent(Form form) {
        List<String> lines = new ArrayList<>();
        for (int i = 1; i <= SiteWords.MOST_URGENT; i++) {
            if (!form.value("urgent" + i).isEmpty()) {
                lines.add(form.value("urgent" + i));
            }
        }
        return lines;
    }

    private static Optional<String> exit(String address, String ownHost) {
        if (address.isEmpty()) {
            return Optional.empty();
        }
        if (address.length() > SiteWords.LONGEST_ADDRESS) {
            return longer(address, SiteWords.LONGEST_ADDRESS);
        }
        if (!SiteWords.isPage(address)) {
            return Optional.of("The exit page must be a whole address that begins with https://");
        }
        return URI.create(address).getHost().equalsIgnoreCase(ownHost.replaceFirst(":.*", ""))
                ? Optional.of("The exit page must lead away from this site.")
                : Optional.empty();
    }

    /** The areas as they stand, a number behind each field, with empty rows to fill in. */
    static Form concerns(List<Concern> concerns) {
        Form form = Form.EMPTY.with("rows", String.valueOf(rows(concerns.size())));
        for (int i = 0; i < concerns.size(); i++) {
            Concern each = concerns.get(i);
            form =
                    form.with("area" + i, each.area())
                            .with("who" + i, each.who())
                            .with("phone" + i, each.phone().written())
                            .with("hours" + i, each.hours())
                            .with("address" + i, each.address());
        }
        return form;
    }

    private static int rows(int filled) {
        return Math.min(filled + SPARE, SiteWords.MOST_CONCERNS);
    }

    /** The areas as somebody typed them, with what will not do. */
    static Form concerns(Request request) {
        Form form = Form.EMPTY;
        int filled = 0;
        for (int i = 0; i < SiteWords.MOST_CONCERNS; i++) {
            for (String name : CONCERN) {
                form = form.with(name + i, request.field(name + i).strip());
            }
            if (isFilled(form, i)) {
                filled = i + 1;
                form = checked(form, i);
            }
        }
        return form.with("rows", String.valueOf(rows(filled)));
    }

    private static boolean isFilled(Form form, int row) {
        return CONCERN.stream().anyMatch(name -> !form.value(name + row).isEmpty());
    }

    private static Form checked(Form form, int row) {
        String address = form.value("address" + row);
        Form checked =
                form.faulty("area" + row, missing(form.value("area" + row), "Write which area."))
                        .faulty(
                                "area" + row,
                                longer(form.value("area" + row), Concern.LONGEST_AREA))
                        .faulty("who" + row, missing(form.value("who" + row), "Write who answers."))
                        .faulty("who" + row, longer(form.value("who" + row), Concern.LONGEST_WHO))
                        .faulty("phone" + row, undialled(form.value("phone" + row)))
                        .faulty(
                                "hours" + row,
                                longer(form.value("hours" + row), Concern.LONGEST_HOURS));
        for (String name : CONCERN) {
            checked = checked.faulty(name + row, unseen(form.value(name + row)));
        }
        return checked.faulty("address" + row, page(address));
    }

    private static Optional<String> page(String address) {
        return address.isEmpty()
                        || SiteWords.isPage(address) && address.length() <= Concern.LONGEST_ADDRESS
                ? Optional.empty()
                : Optional.of("Write a whole web address that begins with https://, or nothing.");
    }

    private static Optional<String> undialled(String typed) {
        return Phone.find(typed).isPresent()
                ? Optional.empty()
                : Optional.of(
                        "Write a number that can be dialled and costs nothing extra, such as"
                                + " 0344 800 8020.");
    }

    /** The areas of a form that is good. */
    static List<Concern> listed(Form form) {
        List<Concern> concerns = new ArrayList<>();
        for (int i = 0; i < SiteWords.MOST_CONCERNS; i++) {
            if (isFilled(form, i)) {
                concerns.add(
                        new Concern(
                                form.value("area" + i),
                                form.value("who" + i),
                                Phone.find(form.value("phone" + i)).orElseThrow(),
                                form.value("hours" + i),
                                form.value("address" + i)));
            }
        }
        return concerns;
    }

    private static Optional<String> missing(String value, String sentence) {
        return value.isEmpty() ? Optional.of(sentence) : Optional.empty();
    }

    private static Optional<String> longer(String value, int most) {
        return value.length() > most
                ? Optional.of("Write " + most + " characters or fewer.")
                : Optional.empty();
    }

    /** What turns the direction of words, or hides them, would let a page say something else. */
    private static Optional<String> unseen(String value) {
        return value.codePoints()
                        .map(Character::getType)
                        .anyMatch(
                                type ->
                                        type == Character.CONTROL
                                                || type == Character.FORMAT
                                                || type == Character.SURROGATE)
                ? Optional.of("There is a character that can’t be seen. Type it again.")
                : Optional.empty();
    }
}
