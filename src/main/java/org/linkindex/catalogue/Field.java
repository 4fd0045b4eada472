package org.linkindex.catalogue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The fields of a resource, as they stand in files and in the store, with their limits. A value is
 * always text; lists are joined by {@code ;}.
 */
public enum Field {
    KEY("Name in files", 80, true) {
        @Override
        void check(String value, Set<String> slugs) {
            if (!SLUG.matcher(value).matches()) {
                throw new BadField("the key may hold small letters, digits and hyphens only");
            }
        }
    },
    TITLE("What it is called", 200, true),
    URL("Address", WebAddress.LONGEST, true) {
        @Override
        void check(String value, Set<String> slugs) {
            new WebAddress(value);
        }
    },
    PROVIDER("Who runs it", 120, true),
    FORMAT("What it is", 20, true) {
        @Override
        void check(String value, Set<String> slugs) {
            known(value, "format", Format.find(value).isPresent(), words(Format.values()));
        }
    },
    SUMMARY("What it offers", 2_000, true),
    CATEGORIES("Categories", 200, true) {
        @Override
        void check(String value, Set<String> slugs) {
            List<String> named = list(value);
            if (named.size() > 3) {
                throw new BadField("a resource stands in 1 to 3 categories");
            }
            for (String slug : named) {
                if (!slugs.contains(slug)) {
                    throw new BadField(
                            "the category '"
                                    + slug
                                    + "' is not known; import it first or correct it");
                }
            }
        }
    },
    AUDIENCES("Who it is for", 200, true) {
        @Override
        void check(String value, Set<String> slugs) {
            for (String word : list(value)) {
                known(word, "audience", Audience.find(word).isPresent(), words(Audience.values()));
            }
        }
    },
    NATIONS("Nations", 100, true) {
        @Override
        void check(String value, Set<String> slugs) {
            for (String word : list(value)) {
                known(word, "nation", Nation.find(word).isPresent(), words(Nation.values()));
            }
        }
    },
    AREA("Place", 120, false),
    LANGUAGES("Languages", 200, true) {
        @Override
        void check(String value, Set<String> slugs) {
            for (String code : list(value)) {
                if (!LANGUAGE.matcher(code).matches()) {
                    throw new BadField(
                            "the language '" + code + "' should be a code such as en, cy or bfi");
                }
            }
        }
    },
    PHONE("Telephone", 40, false) {
        @Override
        void check(String value, Set<String> slugs) {
            if (!value.isEmpty() && !TELEPHONE.matcher(value).matches()) {
                throw new BadField(
                        "the phone may hold digits, spaces and a leading + only;"
                                + " write text 85258 where one sends a text");
            }
        }
    },
    AGES("Ages of children", 7, false) {
        @Override
        void check(String value, Set<String> slugs) {
            if (!value.isEmpty() && Ages.parse(value).isEmpty()) {
                throw new BadField("the ages must be written from-to, such as 11-18");
            }
        }
    },
    EVIDENCE("How we know the address", 20, false) {
        @Override
        void check(String value, Set<String> slugs) {
            known(value, "evidence", Evidence.find(value).isPresent(), words(Evidence.values()));
        }
    };

    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern LINE_BREAKS = Pattern.compile("[\\t\\r\\n]+");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})?");
    private static final Pattern TELEPHONE = Pattern.compile("(text )?\\+?[0-9][0-9 ]*");

    private final String label;
    private final int longest;
    private final boolean needed;

    Field(String label, int longest, boolean needed) {
        this.label = label;
        this.longest = longest;
        this.needed = needed;
    }

    /** What it is called on pages. */
    public String label() {
        return label;
    }

    /** Most characters it may have. */
    public int longest() {
        return longest;
    }

    /** The name of its column, in files and in the store. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it must not be empty. */
    public boolean isNeeded() {
        return needed;
    }

    /** The field of this name. */
    public static Optional<Field> find(String word) {
        return Arrays.stream(values()).filter(field -> field.word().equals(word)).findFirst();
    }

    /**
     * The value as it is kept: on one line, without spaces at its ends.
     *
     * @throws BadField when it can't be taken
     */
    String checked(String raw, Set<String> slugs) {
        String value = LINE_BREAKS.matcher(raw).replaceAll(" ").strip();
        if (value.isEmpty() && needed) {
            throw new BadField("the " + word() + " is missing");
        }
        if (value.length() > longest) {
            throw new BadField("the " + word() + " is longer than " + longest + " characters");
        }
        if (value.codePoints().anyMatch(Field::isHidden)) {
            throw new BadField(
                    "the " + word() + " holds a character that can't be seen; retype it");
        }
        check(value, slugs);
        return value;
    }

    /** What is asked of this field beyond length and characters. */
    void check(String value, Set<String> slugs) {}

    /** Control characters, and those that turn the direction of what follows. */
    public static boolean isHidden(int c) {
        return Character.isISOControl(c)
                || (c >= 0x202a && c <= 0x202e)
                || (c >= 0x2066 && c <= 0x2069)
                || c == 0xfeff
                || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    /** The entries of a list. */
    public static List<String> list(String value) {
        return value.isEmpty() ? List.of() : Arrays.asList(value.split(";", -1));
    }

    private static void known(String word, String what, boolean isKnown, String choices) {
        if (!isKnown) {
            throw new BadField(
                    "the " + what + " '" + word + "' is not known; choose from " + choices);
        }
    }

    private static String words(Enum<?>[] constants) {
        return String.join(", ", Arrays.stream(constants).map(Words::of).toList());
    }
}
