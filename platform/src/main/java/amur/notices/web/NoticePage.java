package amur.notices.web;

import java.util.List;

/**
 * One notice.
 *
 * @param paragraphs of its text
 * @param path where it leads, without the language
 */
public record NoticePage(String subject, List<String> paragraphs, String path, String when, String lang) {}
