package org.linkindex.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.util.HashMap;
import java.util.Map;

/** The pages' templates, compiled with the program. */
final class Templates {

    private final TemplateEngine engine;

    Templates() {
        engine =
                TemplateEngine.createPrecompiled(
                        null, ContentType.Html, Templates.class.getClassLoader(), "org.linkindex");
        engine.setBinaryStaticContent(true);
    }

    Answer render(int status, String template, Site site, Map<String, Object> parameters) {
        Map<String, Object> all = new HashMap<>(parameters);
        all.put("site", site);
        Utf8ByteOutput output = new Utf8ByteOutput();
        engine.render(template, all, output);
        return new Answer(status, Answer.HTML, Map.of(), output.toByteArray(), false);
    }
}
