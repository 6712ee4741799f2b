-- The secret addresses of calendar feeds. A feed's owner is a person or an interpreter of a pool. The secret is kept as it is, since
-- the page shows the address again on every device its owner uses; it opens one agenda for reading and nothing else. The audit
-- leaves out columns called token; a renewal is seen by its count.
create table calendar_feed (
    id          bigint      generated always as identity primary key,
    edition_id  bigint      not null references edition on delete cascade,
    person_id   bigint      references person on delete cascade,
    pair        text        not null default '',
    interpreter int         not null default 0,
    token       text        not null unique check (token ~ '^[0-9a-f]{32}$'),
    renewals    int         not null default 0,
    made_at     timestamptz not null,
    unique nulls not distinct (edition_id, person_id, pair, interpreter),
    check ((person_id is null) = (interpreter > 0)),
    check ((pair = '') = (interpreter = 0))
);
create index on calendar_feed (person_id);
create trigger audit after insert or update or delete on calendar_feed for each row execute function audit_row();

-- An interpreter's agenda; the public timetable by table; what a release changed for one company.
create index on meeting (edition_id, pair, interpreter) where interpreter > 0;
create index on meeting (edition_id, table_number, slot) where status = 'CONFIRMED';
create index on meeting_change (a_id, edition_id, release);
create index on meeting_change (b_id, edition_id, release);
