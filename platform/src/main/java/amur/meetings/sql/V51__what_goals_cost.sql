-- What was found by solving again after a draft was drawn: what one more of a scarce thing adds, what minimums and breaks cost. No
-- audit trigger: machine-made like draft_meeting.
create table draft_trade (
    draft_id bigint not null references draft on delete cascade,
    kind     text   not null check (kind in ('ONE_MORE', 'MINIMUM', 'BREAKS', 'BY_WEIGHT')),
    pair     text   not null default '',
    degree   int    not null,
    weight   bigint not null,
    rate     float8 not null default 0,
    primary key (draft_id, kind, pair, degree)
);
