package org.linkindex.app;

import org.linkindex.codes.Code;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A code on the command line. */
final class CodeParameter implements ITypeConverter<Code> {

    @Override
    public Code convert(String typed) {
        return Code.parse(typed)
                .orElseThrow(
                        () ->
                                new TypeConversionException(
                                        "'" + typed + "' is not a code; check it."));
    }
}
