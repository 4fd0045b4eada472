package org.linkindex.people;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What somebody works as: all that others see of who recommends something. */
public enum Profession {
    SOCIAL_WORKER("social worker", "social workers"),
    FAMILY_SUPPORT_WORKER("family support worker", "family support workers"),
    HEALTH_VISITOR("health visitor", "health visitors"),
    SCHOOL_NURSE("school nurse", "school nurses"),
    MIDWIFE("midwife", "midwives"),
    NURSE("nurse", "nurses"),
    DOCTOR("doctor", "doctors"),
    MENTAL_HEALTH_WORKER("mental health worker", "mental health workers"),
    TEACHER("teacher", "teachers"),
    SCHOOL_STAFF("member of school staff", "members of school staff"),
    EARLY_YEARS_WORKER("early years worker", "early years workers"),
    POLICE_OFFICER("police officer", "police officers"),
    YOUTH_WORKER("youth worker", "youth workers"),
    YOUTH_JUSTICE_WORKER("youth justice worker", "youth justice workers"),
    PROBATION_OFFICER("probation officer", "probation officers"),
    HOUSING_OFFICER("housing officer", "housing officers"),
    ADVISER("adviser", "advisers"),
    DOMESTIC_ABUSE_WORKER("domestic abuse worker", "domestic abuse workers"),
    SUBSTANCE_USE_WORKER("drug and alcohol worker", "drug and alcohol workers"),
    INFORMATION_OFFICER("family information officer", "family information officers"),
    VOLUNTEER("volunteer", "volunteers"),
    OTHER("practitioner", "practitioners");

    private final String one;
    private final String many;

    Profession(String one, String many) {
        this.one = one;
        this.many = many;
    }

    /** One of them: "health visitor". */
    public String one() {
        return one;
    }

    /** So many of them: "12 health visitors". */
    public String count(long number) {
        return number + " " + (number == 1 ? one : many);
    }

    /** As it is stored and sent by forms. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The profession of this word. */
    public static Optional<Profession> of(String word) {
        return Stream.of(values()).filter(each -> each.word().equals(word)).findFirst();
    }
}
