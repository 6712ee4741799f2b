package amur.exhibitors.files;

import amur.shared.Country;

/**
 * By what a company of a file is known: its register number, else its name and country.
 *
 * @param registration as {@code RegistrationNumber} keeps it; may be empty
 * @param name as {@link Terms#folded}
 */
record CompanyKey(Country country, String registration, String name) {
    String byRegistration() {
        return country.code() + " " + registration;
    }

    String byName() {
        return country.code() + " " + name;
    }
}
