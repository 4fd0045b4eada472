package org.linkindex.search;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.linkindex.catalogue.Category;
import org.linkindex.catalogue.Edition;
import org.linkindex.catalogue.Resource;
import org.linkindex.codes.Code;

/** A resource as it stands in the index. */
record Documents(
        Edition edition, Map<String, Integer> categoryNumbers, Set<Code> late, Stems stems) {

    private static final int GAP = 10;

    /**
     * A hash of all that the index takes from the resource: while it is the same, its document is
     * as it should be. 64 bits of SHA-256, so that no two versions ever look the same.
     */
    long print(Resource resource) {
        String content =
                String.join(
                        "\n",
                        resource.title(),
                        resource.summary(),
                        resource.provider(),
                        resource.area(),
                        resource.url(),
                        topics(resource),
                        String.join(";", resource.categories()),
                        String.join(";", resource.languages()),
                        Long.toString(facts(resource)));
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return ByteBuffer.wrap(digest.digest(content.getBytes(StandardCharsets.UTF_8)))
                    .getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    Document of(Resource resource) {
        Document document = new Document();
        List<String> title = stems.ofText(resource.title());
        List<String> all = new ArrayList<>(title);
        String provider = resource.provider() + " " + host(resource.url());
        for (String part :
                List.of(resource.summary(), provider, resource.area(), topics(resource))) {
            // a gap, so that words of two parts never stand side by side
            all.addAll(Collections.nCopies(GAP, ""));
            all.addAll(stems.ofText(part));
        }
        text(document, Field.TITLE, title, IndexOptions.DOCS_AND_FREQS);
        text(document, Field.TEXT, all, IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
        text(
                document,
                Field.TYPED,
                Tokens.words(resource.title() + " " + resource.provider()),
                IndexOptions.DOCS);
        word(document, Field.CODE, resource.code().text());
        document.add(new BinaryDocValuesField(Field.CODE, new BytesRef(resource.code().text())));
        word(document, Field.ADDRESS, address(resource.url()));
        word(document, Field.MAIN, resource.categories().getFirst());
        resource.categories().forEach(slug -> word(document, Field.CATEGORY, slug));
        for (String language : resource.languages()) {
            document.add(new SortedSetDocValuesField(Field.LANGUAGE, new BytesRef(language)));
        }
        // of every document, though most have none: what is sparse takes longer to look up
        document.add(new SortedDocValuesField(Field.AREA, new BytesRef(resource.area().strip())));
        document.add(new NumericDocValuesField(Field.FACTS, facts(resource)));
        document.add(new NumericDocValuesField(Field.PRINT, print(resource)));
        return document;
    }

    private long facts(Resource resource) {
        return Facts.of(resource, categoryNumbers, late.contains(resource.code()));
    }

    private String topics(Resource resource) {
        StringBuilder topics = new StringBuilder();
        for (String slug : resource.categories()) {
            edition.category(slug)
                    .map(Category::name)
                    .ifPresent(name -> topics.append(name).append(' '));
        }
        return topics.toString();
    }

    /** "talktofrank" of {@code https://www.talktofrank.com/drugs}: people type that too. */
    private static String host(String url) {
        String host = URI.create(url).getHost();
        if (host == null) {
            return "";
        }
        String[] labels = host.replaceFirst("^www\\.", "").split("\\.");
        return labels[0];
    }

    /** An address as it is compared: without scheme, {@code www.} and closing slash. */
    static String address(String url) {
        String address = url.strip().toLowerCase(Locale.ROOT);
        address = address.replaceFirst("^https?://", "").replaceFirst("^www\\.", "");
        return address.replaceFirst("/+$", "");
    }

    private static void word(Document document, String field, String word) {
        // Lucene's own limit for a term; an address as long as that is never typed
        if (word.length() < 8000) {
            document.add(new StringField(field, word, org.apache.lucene.document.Field.Store.NO));
        }
    }

    private static void text(
            Document document, String field, List<String> words, IndexOptions options) {
        if (!words.isEmpty()) {
            FieldType type = new FieldType();
            type.setTokenized(true);
            type.setIndexOptions(options);
            type.setOmitNorms(options == IndexOptions.DOCS);
            document.add(new org.apache.lucene.document.Field(field, new Words(words), type));
        }
    }

    /** Words that have been parted already; an empty one is a gap. */
    private static final class Words extends TokenStream {

        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final PositionIncrementAttribute position =
                addAttribute(PositionIncrementAttribute.class);
        private final List<String> words;
        private Iterator<String> left;

        Words(List<String> words) {
            this.words = new ArrayList<>(words);
            this.left = this.words.iterator();
        }

        @Override
        public boolean incrementToken() {
            int step = 0;
            while (left.hasNext()) {
                String word = left.next();
                step++;
                if (!word.isEmpty()) {
                    clearAttributes();
                    term.append(word);
                    position.setPositionIncrement(step);
                    return true;
                }
            }
            return false;
        }

        @Override
        public void reset() {
            left = words.iterator();
        }
    }
}
