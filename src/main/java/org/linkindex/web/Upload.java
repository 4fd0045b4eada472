package org.linkindex.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;

/**
 * A file out of a form (RFC 7578): the one place that knows mime4j. Read in memory, and never more
 * of it than is asked for; what the sender calls the file is not looked at.
 */
final class Upload {

    private static final int MOST_PARTS = 20;

    private static final MimeConfig LIMITS =
            MimeConfig.custom().setMaxHeaderCount(10).setMaxHeaderLen(2_000).build();

    private static final Pattern NAME =
            Pattern.compile("form-data;.*?\\bname=\"([^\"]*)\".*", Pattern.CASE_INSENSITIVE);

    private static final byte[] NOTHING = new byte[0];

    private Upload() {}

    /**
     * The bytes of the first part of this name; none when the form has no such part.
     *
     * @param type the form's content type, with its boundary
     * @param most how many bytes it may have
     * @throws BadRequest when it has more, or the form can't be read
     */
    static byte[] file(InputStream form, String type, String name, int most) {
        return parts(form, type, name::equals, most).getOrDefault(name, NOTHING);
    }

    /**
     * The bytes of the parts of these names, the first of each.
     *
     * @param type the form's content type, with its boundary
     * @param most how many bytes each may have
     * @throws BadRequest when one has more, or the form can't be read
     */
    static Map<String, byte[]> parts(
            InputStream form, String type, Predicate<String> names, int most) {
        if (!isForm(type)) {
            throw new BadRequest(415, "Send the file by the form on our page.");
        }
        MimeTokenStream stream = new MimeTokenStream(LIMITS);
        Map<String, byte[]> found = new HashMap<>();
        try {
            stream.parseHeadless(form, type);
            Optional<String> part = Optional.empty();
            int parts = 0;
            for (EntityState state = stream.getState();
                    state != EntityState.T_END_OF_STREAM;
                    state = stream.next()) {
                if (state == EntityState.T_START_BODYPART && ++parts > MOST_PARTS) {
                    throw new BadRequest(413, "The form has too many parts.");
                }
                if (state == EntityState.T_FIELD
                        && stream.getField().getName().equalsIgnoreCase("Content-Disposition")) {
                    part = nameIn(stream.getField().getBody());
                }
                if (state == EntityState.T_BODY && part.filter(names).isPresent()) {
                    found.putIfAbsent(part.get(), bytes(stream.getInputStream(), most));
                }
            }
            return found;
        } catch (IOException | MimeException e) {
            throw new BadRequest(400, "The form did not arrive whole. Please send it again.");
        }
    }

    /** Whether a form of this type can hold files. */
    static boolean isForm(String type) {
        return type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data;");
    }

    private static byte[] bytes(InputStream in, int most) throws IOException {
        return within(in.readNBytes(most + 1), most);
    }

    /**
     * @throws BadRequest when these are more bytes
     */
    static byte[] within(byte[] bytes, int most) {
        if (bytes.length > most) {
            throw new BadRequest(
                    413,
                    "The file is too large. Send one of at most %,d kB.".formatted(most / 1000));
        }
        return bytes;
    }

    private static Optional<String> nameIn(String disposition) {
        Matcher matcher = NAME.matcher(disposition.strip());
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
