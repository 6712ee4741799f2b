package amur.web;

/** The settings in force, and the address of this site to go back to, without the language. */
public record ViewSettingsPage(ViewSettings settings, String back) {}
