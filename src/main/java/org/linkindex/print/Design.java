package org.linkindex.print;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linkindex.catalogue.Group;

/** What all tags of one document share. */
final class Design {

    private final KeyRing ring;
    private final List<Tag> tags;
    private final String host;
    private final Imprint imprint;
    private final Map<String, Drawing> drawings = new HashMap<>();

    /**
     * What they share.
     *
     * @param imprint left out on discreet tags, which tell nobody whose they are
     */
    Design(KeyRing ring, List<Tag> tags, String host, Imprint imprint) {
        this.ring = ring;
        this.tags = tags;
        this.host = host;
        this.imprint = ring.look() == Look.DISCREET ? Imprint.NONE : imprint;
    }

    TagFormat format() {
        return ring.format();
    }

    Look look() {
        return ring.look();
    }

    boolean isColoured() {
        return look() == Look.COLOUR;
    }

    /** The host in words. */
    String host() {
        return host;
    }

    Imprint imprint() {
        return imprint;
    }

    /** What stands on the tags, one by one. */
    List<String> names() {
        return tags.stream().map(this::name).toList();
    }

    /** How wide the widest of their codes is in one point. */
    double codeWidth(Type type) {
        return tags.stream()
                .mapToDouble(tag -> Pen.codeWidth(type, tag.code().text(), 1))
                .max()
                .orElse(1);
    }

    /** What a tag's QR image is, for who can't see it. */
    String words(Tag tag) {
        return "QR code: " + host + "/" + tag.code();
    }

    /** What stands on the tag; on a discreet one a word that says nothing. */
    String name(Tag tag) {
        return look() == Look.DISCREET ? "Information" : tag.name();
    }

    /** The group's colour, as on the site's pages in the light scheme. */
    static int colour(Group group) {
        return switch (group) {
            case PARENTS_AND_FAMILIES -> 0xb8461c;
            case CARE_AND_CARERS -> 0xa23b78;
            case MIND_AND_FEELINGS -> 0x6650bc;
            case BODY_AND_HEALTH -> 0x2b7742;
            case EVERYDAY_LIFE -> 0x8f5e00;
            case ABUSE_AND_HARM -> 0xa62c4b;
            case EXPLOITATION_AND_SAFETY -> 0x1f639c;
            case RIGHTS_IDENTITY_AND_LEARNING -> 0x5c6b0f;
            case UNDERSTANDING_FAMILIES -> 0x4a5f75;
        };
    }

    /** The tag's drawing, or its group's. */
    Drawing icon(Tag tag) {
        return drawings.computeIfAbsent(
                tag.icon(),
                name ->
                        read(name)
                                .or(() -> read("group/" + tag.group().word()))
                                .orElseThrow(
                                        () -> new IllegalStateException("no drawing " + name)));
    }

    private static Optional<Drawing> read(String name) {
        try (InputStream in = Design.class.getResourceAsStream("/public/icons/" + name + ".svg")) {
            return in == null ? Optional.empty() : Optional.of(Drawing.read(in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
