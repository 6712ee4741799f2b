package amur.editions.web;

/** The figures of an edition as its organizer keeps them. */
public record FiguresPage(String edition, EditionFigures figures) {}
