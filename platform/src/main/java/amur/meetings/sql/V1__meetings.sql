-- Exclusion constraints over a number and a stretch of time need the gist classes of plain types.
create extension if not exists btree_gist;

-- One row an edition: the counters of its drafts, releases and proposals, and the lock that makes releases come one by one.
create table timetable (
    edition_id bigint primary key,
    release    int    not null default 0,
    drafts     int    not null default 0,
    proposals  int    not null default 0,
    at_once    text[] not null default '{}'   -- the kinds of repair accepted by rule
);
create trigger audit after insert or update or delete on timetable for each row execute function audit_row('edition_id');

create table availability (
    exhibitor_id bigint primary key,
    edition_id   bigint not null,
    blocked      int[]  not null              -- slots, ascending
);
create index on availability (edition_id);
create trigger audit after insert or update or delete on availability for each row execute function audit_row('exhibitor_id');

create table scheduling_rule (
    id               bigint generated always as identity primary key,
    edition_id       bigint not null,
    kind             text   not null check (kind in ('ONLY_SLOTS', 'BEFORE', 'WEIGHT', 'INTERPRETED', 'AT_MOST')),
    request_id       bigint,
    other_request_id bigint,
    exhibitor_id     bigint,
    slots            int[],
    number           int,
    pair             text,
    unique nulls not distinct (kind, request_id, other_request_id, exhibitor_id)
);
create index on scheduling_rule (edition_id);
create trigger audit after insert or update or delete on scheduling_rule for each row execute function audit_row();

create table draft (
    id             bigint generated always as identity primary key,
    edition_id     bigint      not null,
    number         int         not null,
    state          text        not null check (state in ('QUEUED', 'RUNNING', 'STOPPED', 'DONE', 'FAILED')),
    budget_ms      bigint      not null,
    seed           bigint      not null,
    threads        int         not null,
    rounds         bigint      not null,
    goal           text        not null,
    from_draft     bigint references draft,
    base_release   int         not null,
    version        bigint      not null default 1,
    stop_requested boolean     not null default false,
    failure        text        not null default '',
    created_at     timestamptz not null,
    started_at     timestamptz,
    ended_at       timestamptz,
    unique (edition_id, number)
);
create trigger audit after insert or update or delete on draft for each row execute function audit_row();

-- Where the engine stands, written several times a second. No audit trigger: these are readings of a gauge, not decisions; who
-- began, stopped, changed and released a draft is in draft, draft_edit and timetable_release, which are audited.
create table draft_progress (
    draft_id     bigint  primary key references draft on delete cascade,
    attempt      int     not null default 0,      -- raised when a node takes the job; a node with an older number may not write
    stage        text    not null default 'WAITING',
    value        bigint  not null default 0,
    bound        bigint  not null default 0,
    gap          float8  not null default 0,
    placed       int     not null default 0,
    requests     int     not null default 0,
    below_min    int     not null default 0,
    breaks       int     not null default 0,
    breaks_bound int     not null default -1,
    breaks_rate  float8  not null default 0,
    elapsed_ms   bigint  not null default 0,
    saved_value  bigint  not null default 0,
    snapshot     bytea,                           -- the best so far, for the node that takes over
    resumed_from bigint  not null default 0
);

-- What the engine placed. No audit trigger: thousands of machine-made rows at a time that say nothing about who wanted what; a
-- change by hand is a row of draft_edit, which is audited.
create table draft_meeting (
    draft_id     bigint  not null references draft on delete cascade,
    request_id   bigint  not null,
    a_id         bigint  not null,
    a_seat       int     not null check (a_seat >= 0),
    b_id         bigint  not null check (b_id <> a_id),
    b_seat       int     not null check (b_seat >= 0),
    weight       int     not null,
    slot         int     not null check (slot >= 0),
    table_number int     not null check (table_number >= 1),
    pair         text    not null default '',
    interpreter  int     not null default 0 check ((interpreter = 0) = (pair = '') and interpreter >= 0),
    pinned       boolean not null default false,
    primary key (draft_id, request_id),
    constraint draft_table_once unique (draft_id, slot, table_number)
);
create unique index draft_interpreter_once on draft_meeting (draft_id, slot, pair, interpreter) where interpreter > 0;

-- Who sits where, kept in step with draft_meeting by the trigger below, so that no code path can forget it. No audit: as above.
create table draft_seat (
    draft_id     bigint not null,
    exhibitor_id bigint not null,
    slot         int    not null,
    seat         int    not null,
    request_id   bigint not null,
    constraint draft_seat_once primary key (draft_id, exhibitor_id, slot, seat),
    foreign key (draft_id, request_id) references draft_meeting on delete cascade
);
create index on draft_seat (draft_id, request_id);

create function draft_seats() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        if (old.slot, old.a_id, old.a_seat, old.b_id, old.b_seat) = (new.slot, new.a_id, new.a_seat, new.b_id, new.b_seat) then
            return null;
        end if;
        delete from draft_seat where draft_id = old.draft_id and request_id = old.request_id;
    end if;
    insert into draft_seat (draft_id, exhibitor_id, slot, seat, request_id)
    values (new.draft_id, new.a_id, new.slot, new.a_seat, new.request_id),
           (new.draft_id, new.b_id, new.slot, new.b_seat, new.request_id);
    return null;
end $$;
create trigger seats after insert or update on draft_meeting for each row execute function draft_seats();

-- Why a request has no place. No audit trigger: machine-made like draft_meeting.
create table draft_left_out (
    draft_id     bigint not null references draft on delete cascade,
    request_id   bigint not null,
    a_id         bigint not null,
    b_id         bigint not null,
    weight       int    not null,
    reason       text   not null,
    exhibitor_id bigint,
    pair         text   not null default '',
    primary key (draft_id, request_id)
);

-- What one more table or interpreter would be worth. No audit trigger: machine-made like draft_meeting.
create table draft_price (
    draft_id bigint not null references draft on delete cascade,
    pair     text   not null,
    slot     int    not null,
    weight   float8 not null,
    primary key (draft_id, pair, slot)
);

-- Changes by hand: pins, moves, swaps, in order.
create table draft_edit (
    id            bigint generated always as identity primary key,
    draft_id      bigint      not null references draft on delete cascade,
    version       bigint      not null,
    kind          text        not null,
    request_id    bigint      not null,
    other_request bigint,
    slot          int,
    table_number  int,
    at            timestamptz not null,
    person_id     bigint,
    unique (draft_id, version)
);
create trigger audit after insert or update or delete on draft_edit for each row execute function audit_row();

create table timetable_release (
    edition_id bigint      not null references timetable,
    number     int         not null,
    at         timestamptz not null,
    person_id  bigint,
    draft_id   bigint references draft,
    meetings   int         not null,
    added      int         not null,
    moved      int         not null,
    cancelled  int         not null,
    primary key (edition_id, number)
);
create trigger audit after insert or update or delete on timetable_release
    for each row execute function audit_row('edition_id');

-- The timetable as it stands, one row for ever for each request that was ever placed. No audit trigger: meeting_change keeps every
-- version of every row, and timetable_release, which is audited, says who made it.
create table meeting (
    id            bigint      generated always as identity primary key,
    uid           uuid        not null unique default gen_random_uuid(),
    edition_id    bigint      not null references timetable,
    request_id    bigint      not null unique,
    a_id          bigint      not null,
    a_seat        int         not null check (a_seat >= 0),
    b_id          bigint      not null check (b_id <> a_id),
    b_seat        int         not null check (b_seat >= 0),
    slot          int         not null check (slot >= 0),
    table_number  int         not null check (table_number >= 1),
    pair          text        not null default '',
    interpreter   int         not null default 0 check ((interpreter = 0) = (pair = '') and interpreter >= 0),
    during        tstzrange   not null check (not isempty(during)),
    sequence      int         not null default 0,
    status        text        not null check (status in ('CONFIRMED', 'CANCELLED')),
    since_release int         not null,
    changed_at    timestamptz not null,
    constraint table_once exclude using gist (edition_id with =, table_number with =, during with &&)
        where (status = 'CONFIRMED'),
    constraint interpreter_once exclude using gist (edition_id with =, pair with =, interpreter with =, during with &&)
        where (status = 'CONFIRMED' and interpreter > 0)
);
create index on meeting (edition_id, slot, table_number) where status = 'CONFIRMED';
create index on meeting (a_id);
create index on meeting (b_id);

-- Who sits where, kept in step with meeting by the trigger below: a seat of a company is never in two meetings at once.
-- No audit trigger: derived from meeting.
create table meeting_seat (
    meeting_id   bigint    not null references meeting on delete cascade,
    exhibitor_id bigint    not null,
    seat         int       not null,
    during       tstzrange not null,
    primary key (meeting_id, exhibitor_id),
    constraint seat_once exclude using gist (exhibitor_id with =, seat with =, during with &&)
);

create function meeting_seats() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        delete from meeting_seat where meeting_id = old.id;
    end if;
    if new.status = 'CONFIRMED' then
        insert into meeting_seat (meeting_id, exhibitor_id, seat, during)
        values (new.id, new.a_id, new.a_seat, new.during), (new.id, new.b_id, new.b_seat, new.during);
    end if;
    return null;
end $$;
create trigger seats after insert or update on meeting for each row execute function meeting_seats();

-- The public list of changes of each release, and with it every version of every meeting. No audit trigger: written once with the
-- release, which is audited, and never changed.
create table meeting_change (
    edition_id         bigint not null,
    release            int    not null,
    request_id         bigint not null,
    a_id               bigint not null,
    b_id               bigint not null,
    before_slot        int,
    before_table       int,
    before_pair        text,
    before_interpreter int,
    after_slot         int,
    after_table        int,
    after_pair         text,
    after_interpreter  int,
    primary key (edition_id, release, request_id),
    foreign key (edition_id, release) references timetable_release,
    check (before_slot is not null or after_slot is not null)
);

create table proposal (
    id           bigint      generated always as identity primary key,
    edition_id   bigint      not null references timetable,
    number       int         not null,
    kind         text        not null,
    exhibitor_id bigint,
    request_id   bigint,
    table_number int,
    pair         text,
    interpreter  int,
    slots        int[],
    state        text        not null check (state in ('OPEN', 'ACCEPTED', 'DISMISSED')),
    base_release int         not null,
    created_at   timestamptz not null,
    decided_at   timestamptz,
    unique (edition_id, number)
);
create trigger audit after insert or update or delete on proposal for each row execute function audit_row();

-- What a proposal would change. No audit trigger: worked out by the engine; the decision is in proposal.
create table proposal_change (
    proposal_id        bigint not null references proposal on delete cascade,
    request_id         bigint not null,
    a_id               bigint not null,
    b_id               bigint not null,
    before_slot        int,
    before_table       int,
    before_pair        text,
    before_interpreter int,
    after_slot         int,
    after_table        int,
    after_pair         text,
    after_interpreter  int,
    primary key (proposal_id, request_id),
    check (before_slot is not null or after_slot is not null)
);
