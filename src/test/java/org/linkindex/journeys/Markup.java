package org.linkindex.journeys;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/** What the HTML validator finds; made once for many pages, for its schemas take a second. */
final class Markup implements ErrorHandler {

    private final SimpleDocumentValidator validator = new SimpleDocumentValidator();
    private final List<String> errors = new ArrayList<>();

    Markup() throws Exception {
        validator.setUpMainSchema("http://s.validator.nu/html5-rdfalite.rnc", this);
        validator.setUpValidatorAndParsers(this, false, false);
    }

    /** The errors of this page, with the line of each. */
    List<String> errors(String html) throws Exception {
        errors.clear();
        validator.checkHtmlInputSource(new InputSource(new StringReader(html)));
        return List.copyOf(errors);
    }

    @Override
    public void warning(SAXParseException found) {
        // what may be better is not what is wrong
    }

    @Override
    public void error(SAXParseException found) {
        errors.add(found.getLineNumber() + ": " + found.getMessage());
    }

    @Override
    public void fatalError(SAXParseException found) {
        error(found);
    }
}
