package amur.exhibitors.web;

import amur.exhibitors.web.CompanyWords.Names;

/**
 * What the pages on which a company keeps its entry have in common.
 *
 * @param version of the entry the form was made from
 * @param conflict whether somebody else saved in between: the form still holds what was typed here
 * @param open whether the entry can be changed at all
 */
public record OwnHead(
        String edition, Names names, String query, int version, boolean conflict, boolean open, FormErrors errors) {}
