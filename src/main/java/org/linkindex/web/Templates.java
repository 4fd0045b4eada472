package org.linkindex.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
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

    Answer render(int status, String template, Map<String, Object> parameters) {
        Utf8ByteOutput output = new Utf8ByteOutput();
        engine.render(template, parameters, output);
        return new Answer(status, Answer.HTML, Map.of(), output.toByteArray(), false);
    }
}
