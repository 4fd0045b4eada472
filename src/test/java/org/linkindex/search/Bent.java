package org.linkindex.search;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/** Ways in which people bend a question without meaning another one. */
enum Bent {
    TYPO {
        @Override
        String bend(String words, Random random) {
            String word = longWord(words, random);
            int at = 1 + random.nextInt(word.length() - 1);
            char other = (char) ('a' + random.nextInt(26));
            return words.replace(word, word.substring(0, at) + other + word.substring(at + 1));
        }
    },
    SWAP {
        @Override
        String bend(String words, Random random) {
            String word = longWord(words, random);
            int at = 1 + random.nextInt(word.length() - 2);
            return words.replace(
                    word,
                    word.substring(0, at)
                            + word.charAt(at + 1)
                            + word.charAt(at)
                            + word.substring(at + 2));
        }
    },
    MISSING_SPACE {
        @Override
        String bend(String words, Random random) {
            List<String> parts = Arrays.asList(words.split(" "));
            if (parts.size() < 2) {
                return words;
            }
            int at = random.nextInt(parts.size() - 1);
            return String.join(" ", parts.subList(0, at + 1))
                    + String.join(" ", parts.subList(at + 1, parts.size()));
        }
    },
    CAPITALS {
        @Override
        String bend(String words, Random random) {
            return words.toUpperCase(Locale.ROOT);
        }
    },
    NO_STOP_WORDS {
        @Override
        String bend(String words, Random random) {
            String left =
                    Arrays.stream(words.split(" "))
                            .filter(word -> !STOP.contains(word.toLowerCase(Locale.ROOT)))
                            .collect(Collectors.joining(" "));
            return left.isBlank() ? words : left;
        }
    },
    PLURAL {
        @Override
        String bend(String words, Random random) {
            String word = longWord(words, random);
            String other = word.endsWith("s") ? word.substring(0, word.length() - 1) : word + "s";
            return words.replace(word, other);
        }
    };

    private static final Set<String> STOP =
            Set.of(
                    ("a an and are as at be but by can do for from have he her his how i if im in is"
                                    + " it me my not of on or she so that the their them they this to"
                                    + " was we what when where who with will you your")
                            .split(" "));

    abstract String bend(String words, Random random);

    /** One of the words of five letters or more, or the longest. */
    private static String longWord(String words, Random random) {
        List<String> all =
                Arrays.stream(words.split("[^A-Za-z]+")).filter(each -> each.length() > 4).toList();
        return all.isEmpty()
                ? Arrays.stream(words.split("[^A-Za-z]+"))
                        .max((a, b) -> a.length() - b.length())
                        .filter(each -> each.length() > 2)
                        .orElse("help")
                : all.get(random.nextInt(all.size()));
    }
}
