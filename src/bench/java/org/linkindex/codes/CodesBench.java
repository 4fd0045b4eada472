package org.linkindex.codes;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What a code costs: to read as typed, to draw. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class CodesBench {

    private static final String BASE = "https://find.example.org";

    private final Code code = Code.of("A43MW");
    private final String typed = code.text().substring(0, 3) + " " + code.text().substring(3);

    /** A code with a space in it. */
    @Benchmark
    public Optional<Code> parse() {
        return Code.parse(typed);
    }

    /** Its QR image as SVG. */
    @Benchmark
    public String svg() {
        return QrSymbol.of(BASE, code).svg("QR code");
    }

    /** Its QR image as PNG. */
    @Benchmark
    public byte[] png() {
        return QrSymbol.of(BASE, code).png();
    }
}
