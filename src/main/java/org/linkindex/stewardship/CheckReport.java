package org.linkindex.stewardship;

import java.time.Duration;
import java.util.List;
import java.util.SequencedMap;

/**
 * What came of checking.
 *
 * @param links how many were looked at
 * @param later how many asked us to come later
 * @param verdicts how many are thought to stand how, in plain words
 * @param paused titles of those that were paused now
 * @param asks how many of them a person should look at
 * @param voids why rounds did not count; empty when all did
 * @param took how long it took
 */
public record CheckReport(
        int links,
        int later,
        SequencedMap<String, Integer> verdicts,
        List<String> paused,
        int asks,
        List<String> voids,
        Duration took) {}
