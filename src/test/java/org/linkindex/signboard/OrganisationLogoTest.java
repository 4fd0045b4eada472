package org.linkindex.signboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linkindex.app.RunningIndex;
import org.linkindex.people.Organisation;
import org.linkindex.people.Role;
import org.linkindex.signin.Desk;

/** An organisation's name and logo on its packs, and on what is printed from them. */
class OrganisationLogoTest {

    private static final String LOGO = "/work/organisation/logo";

    private static RunningIndex index;
    private static HttpClient client;

    @BeforeAll
    static void start() {
        index = new RunningIndex();
        client = HttpClient.newHttpClient();
    }

    @AfterAll
    static void stop() {
        client.close();
        index.close();
    }

    private static HttpResponse<byte[]> file(String path) throws Exception {
        return file(path, "");
    }

    private static HttpResponse<byte[]> file(String path, String cookie) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(index.address(path)))
                        .header("Cookie", cookie)
                        .build(),
                BodyHandlers.ofByteArray());
    }

    private static String page(String path) throws Exception {
        return new String(file(path).body(), StandardCharsets.UTF_8);
    }

    /** As wide as the name is long: what two have alike stands at one address. */
    private static byte[] png(String organisation) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int wide = 200 + organisation.length();
        ImageIO.write(new BufferedImage(wide, 100, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    private static String id(String organisation) {
        return index.people().organisations().stream()
                .filter(each -> each.name().equals(organisation))
                .map(Organisation::id)
                .findFirst()
                .orElseThrow();
    }

    private static HttpResponse<String> send(Desk desk, String organisation, long version)
            throws IOException {
        return desk.upload(
                LOGO,
                "logo",
                png(organisation),
                "organisation",
                id(organisation),
                "version",
                String.valueOf(version));
    }

    /** A pack of this steward's organisation that everybody may read. */
    private static String pack(Desk steward, String title) {
        return pack(steward, title, "public");
    }

    private static String pack(Desk steward, String title, String sharing) {
        String path =
                steward.post("/work/packs", "title", title)
                        .headers()
                        .firstValue("Location")
                        .orElseThrow();
        steward.post(
                path,
                "version",
                "1",
                "title",
                title,
                "cover",
                "",
                "sharing",
                sharing,
                "more",
                "a43mwj kmkk0r");
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** What stands on the first page of a poster: its words, and a sign for a picture. */
    private static String poster(String tags, String more) throws Exception {
        return words(file("/keyring/" + tags + ".poster-a4." + more + ".pdf"));
    }

    private static String words(HttpResponse<byte[]> pdf) throws IOException {
        assertThat(pdf.statusCode()).isEqualTo(200);
        try (PDDocument document = Loader.loadPDF(pdf.body())) {
            String words = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            var resources = document.getPage(0).getResources();
            for (var name : resources.getXObjectNames()) {
                words += resources.isImageXObject(name) ? " [picture]" : "";
            }
            return words;
        }
    }

    private static String named(String name) {
        return ".by"
                + Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(name.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void packs_of_an_organisation_and_what_is_printed_from_them_carry_its_name_and_logo()
            throws Exception {
        Desk steward = index.signIn(Role.STEWARD, "Norfolk");
        String code = pack(steward, "First visit");
        assertThat(page("/" + code)).contains("Put together by Norfolk").doesNotContain("/logo/");
        assertThat(poster(code, "colour")).contains("Norfolk").doesNotContain("[picture]");
        assertThat(steward.get("/work/organisation").body())
                .contains("<h1>Norfolk</h1>", "action=\"/work/organisation/logo\"");

        assertThat(send(steward, "Norfolk", 0).statusCode()).isEqualTo(303);
        Matcher logo = Pattern.compile("src=\"(/logo/[0-9a-f]+\\.png)\"").matcher(page("/" + code));
        assertThat(logo.find()).isTrue();
        HttpResponse<byte[]> shown = file(logo.group(1));
        assertThat(shown.headers().allValues("Content-Security-Policy"))
                .contains("default-src 'none'; sandbox");
        assertThat(shown.headers().map()).doesNotContainKey("set-cookie");
        for (String tags : List.of(code, "in-" + code, code + "_in-" + code)) {
            assertThat(poster(tags, "colour")).as(tags).contains("Norfolk", "[picture]");
        }
        assertThat(page("/keyring/" + code + ".fob.colour")).contains("put this together: Norfolk");
        // by the name of who put it together, and by no other; on nothing else, and never in secret
        assertThat(poster(code, "colour" + named("norfolk"))).contains("Norfolk", "[picture]");
        assertThat(poster(code, "colour" + named("Kent Police")))
                .contains("Kent Police")
                .doesNotContain("Norfolk", "[picture]");
        assertThat(poster(code, "discreet")).doesNotContain("Norfolk", "[picture]");
        assertThat(poster(code + "_A43MWJ", "colour")).doesNotContain("Norfolk", "[picture]");
        assertThat(poster("A43MWJ", "colour")).doesNotContain("Norfolk", "[picture]");
        String other = pack(index.signIn(Role.STEWARD, "Suffolk"), "Second visit");
        assertThat(poster(other, "colour")).contains("Suffolk").doesNotContain("[picture]");
        assertThat(poster(code + "_" + other, "colour"))
                .doesNotContain("Norfolk", "Suffolk", "[picture]");

        assertThat(
                        steward.post(LOGO + "/gone", "organisation", id("Norfolk"), "version", "1")
                                .statusCode())
                .isEqualTo(303);
        assertThat(page("/" + code)).doesNotContain("/logo/");
        assertThat(poster(code, "colour")).contains("Norfolk").doesNotContain("[picture]");
        assertThat(file(logo.group(1)).statusCode()).isEqualTo(404);
    }

    @Test
    void colleagues_print_what_they_share_under_their_own_name_and_nobody_else_does()
            throws Exception {
        Desk member = index.signIn(Role.MEMBER, "Essex");
        Desk elsewhere = index.signIn(Role.MEMBER, "Sussex");
        String shared = pack(member, "Team room", "organisation");
        String tags = "/keyring/" + shared + "_in-" + shared + ".poster-a4.colour.pdf";
        assertThat(member.get("/work/packs/" + shared).body())
                .contains(
                        "href=\"/work/keyring/" + shared + ".fob.colour.pdf\"",
                        "href=\"/work/keyring/in-" + shared + ".fob.colour.pdf\"");

        assertThat(words(file("/work" + tags, member.cookieHeader())))
                .contains("Team room", "Essex");
        assertThat(file("/work" + tags, elsewhere.cookieHeader()).statusCode()).isEqualTo(404);
        assertThat(file("/work" + tags).statusCode()).isEqualTo(303);
        assertThat(file(tags).statusCode()).isEqualTo(404);

        String own = pack(member, "Mine alone", "private");
        assertThat(file("/work" + tags.replace(shared, own), member.cookieHeader()).statusCode())
                .isEqualTo(404);
        assertThat(member.get("/work/packs/" + own).body())
                .contains("href=\"/keyring/A43MWJ_KMKK0R.fob.colour\"");
    }

    @Test
    void an_organisation_is_marked_by_its_own_stewards_and_by_admins() throws Exception {
        Desk steward = index.signIn(Role.STEWARD, "Essex");
        Desk other = index.signIn(Role.STEWARD, "Kent");
        Desk admin = index.signIn(Role.ADMIN, "");
        assertThat(other.get("/work/organisation").body()).doesNotContain("Essex");
        assertThat(send(other, "Essex", 0).statusCode()).isEqualTo(404);
        assertThat(other.post(LOGO + "/gone", "organisation", id("Essex")).statusCode())
                .isEqualTo(404);
        assertThat(send(index.signIn(Role.MEMBER, "Essex"), "Essex", 0).statusCode())
                .isEqualTo(403);
        assertThat(admin.get("/work/organisation").body()).contains("Essex", "Kent");
        assertThat(send(admin, "Essex", 0).statusCode()).isEqualTo(303);
        // who comes second has not seen the other's
        HttpResponse<String> second = send(steward, "Essex", 0);
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body()).contains("Somebody else changed this logo", "/logo/");
        assertThat(send(steward, "Essex", 1).statusCode()).isEqualTo(303);
        HttpResponse<String> none =
                steward.upload(
                        LOGO,
                        "logo",
                        "GIF89a".getBytes(StandardCharsets.US_ASCII),
                        "organisation",
                        id("Essex"),
                        "version",
                        "2");
        assertThat(none.statusCode()).isEqualTo(422);
        assertThat(none.body())
                .contains("must be a PNG picture or an SVG drawing", "href=\"#logo-" + id("Essex"));
        assertThat(index.people().deeds(500, Instant.now().plusSeconds(1)))
                .extracting(deed -> deed.who() + " " + deed.what() + ": " + deed.about())
                .contains(
                        admin.person().name() + " changed the logo of an organisation: Essex",
                        steward.person().name() + " changed the logo of an organisation: Essex");
    }

    @Test
    void a_new_name_is_on_pages_and_paper_at_once_and_a_long_or_foreign_one_prints()
            throws Exception {
        Desk steward = index.signIn(Role.STEWARD, "Rutland");
        String code = pack(steward, "Third visit");
        Organisation rutland = index.people().findOrganisation(id("Rutland")).orElseThrow();
        assertThat(page("/" + code)).contains("Put together by Rutland");
        assertThat(poster(code, "colour")).contains("Rutland");
        rutland = index.people().renameOrganisation(steward.person(), rutland, "Cyngor Gwynedd");
        assertThat(page("/" + code)).contains("Put together by Cyngor Gwynedd");
        assertThat(poster(code, "colour")).contains("Cyngor Gwynedd");
        rutland = index.people().renameOrganisation(steward.person(), rutland, "w".repeat(120));
        assertThat(page("/keyring/" + code + ".fob.colour"))
                .contains(": " + "w".repeat(59) + "….<");
        assertThat(poster(code, "colour")).contains("ww");
        index.people().renameOrganisation(steward.person(), rutland, "児童相談所");
        assertThat(poster(code, "colour")).doesNotContain("ww", "児");
        assertThat(page("/" + code)).contains("Put together by 児童相談所");
    }
}
