package amur.web.files;

import java.util.Optional;
import java.util.stream.Stream;

/** How the bytes of a CSV file are understood. */
public record Reading(TextEncoding encoding, Separator separator) {
    public enum Separator {
        COMMA(','),
        SEMICOLON(';'),
        TAB('\t');

        private final char sign;

        Separator(char sign) {
            this.sign = sign;
        }

        public char sign() {
            return sign;
        }
    }

    /** For a field of a form: {@code GB18030-COMMA}. */
    public String code() {
        return encoding.name() + "-" + separator.name();
    }

    public static Optional<Reading> find(String code) {
        return Stream.of(TextEncoding.values())
                .flatMap(encoding -> Stream.of(Separator.values()).map(separator -> new Reading(encoding, separator)))
                .filter(reading -> reading.code().equals(code))
                .findFirst();
    }
}
