package amur.matchmaking.web;

import org.springframework.stereotype.Component;

/** What pages about one partner or one request are made of. */
@Component
record Parts(PartnersPages partners, Parties parties, Reasons reasons, RequestLines lines, Contacts contacts) {}
