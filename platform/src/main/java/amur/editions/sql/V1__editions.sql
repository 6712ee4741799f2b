-- The fair as it is held again and again. Texts in several languages are one JSON column each.
create extension if not exists btree_gist;

create table series (
    id        bigint generated always as identity primary key,
    code      text  not null unique,
    name      jsonb not null,
    data_hash text  not null default ''   -- of the files its history was read from; another hash means: read again
);
create trigger audit after insert or update or delete on series for each row execute function audit_row();

-- The series as it was held: facts with their source, whether or not the edition was run with Amur.
create table series_event (
    id            bigint generated always as identity primary key,
    series_id     bigint not null references series on delete cascade,
    year          int    not null,
    number        int    not null check (number > 0),
    number_stated boolean not null,       -- whether a source names the number; else it is the place in the list of years
    country       text   not null check (country ~ '^[A-Z]{2}$'),
    city          jsonb  not null,
    zone          text   not null,
    first_day     date,                   -- null: not recorded
    last_day      date,
    theme         jsonb  not null default '{}',
    source        text   not null,
    unique (series_id, year)
);
create trigger audit after insert or update or delete on series_event for each row execute function audit_row();

create table edition (
    id          bigint generated always as identity primary key,
    series_id   bigint references series,
    cloned_from bigint references edition on delete set null,
    slug        text  not null unique,
    name        jsonb not null,
    number      int   not null default 0 check (number >= 0),
    theme       jsonb not null,
    city        jsonb not null,
    venue       jsonb not null,
    host        text  not null check (host ~ '^[A-Z]{2}$'),
    guest       text  not null check (guest ~ '^[A-Z]{2}$'),
    zone        text  not null,
    accent      int   not null check (accent between 1 and 8),
    status      text  not null check (status in ('PREPARING', 'OPEN', 'CLOSED')),
    version     int   not null default 1,
    check (host <> guest)
);
create index on edition (series_id);
create index on edition (cloned_from);
create trigger audit after insert or update or delete on edition for each row execute function audit_row();

create table edition_day (
    edition_id bigint not null references edition on delete cascade,
    day        date   not null,
    phase      text   not null check (phase in ('BUILD_UP', 'BUSINESS', 'PUBLIC', 'DISMANTLING')),
    primary key (edition_id, day)
);
create trigger audit after insert or update or delete on edition_day for each row execute function audit_row('edition_id');

-- Slots are numbered from 0 in order of time over all days; two never overlap. Changing all of them at once passes through
-- states that overlap, so the check waits for the end of the transaction.
create table meeting_slot (
    edition_id bigint      not null references edition on delete cascade,
    slot       int         not null check (slot >= 0),
    day        date        not null,
    starts_at  timestamptz not null,
    ends_at    timestamptz not null check (ends_at > starts_at),
    primary key (edition_id, slot),
    foreign key (edition_id, day) references edition_day deferrable initially deferred,
    exclude using gist (edition_id with =, tstzrange(starts_at, ends_at) with &&) deferrable initially deferred
);
create index on meeting_slot (edition_id, day);
create trigger audit after insert or update or delete on meeting_slot for each row execute function audit_row('edition_id');

create table meeting_table (
    edition_id bigint not null references edition on delete cascade,
    number     int    not null check (number > 0),
    area       text   not null default '',
    primary key (edition_id, number)
);
create trigger audit after insert or update or delete on meeting_table for each row execute function audit_row('edition_id');

create table table_loss (
    edition_id   bigint not null,
    table_number int    not null,
    slot         int    not null,
    primary key (edition_id, table_number, slot),
    foreign key (edition_id, table_number) references meeting_table on delete cascade,
    foreign key (edition_id, slot) references meeting_slot on delete cascade
);
create index on table_loss (edition_id, slot);
create trigger audit after insert or update or delete on table_loss for each row execute function audit_row('edition_id');

create table interpreter_pool (
    edition_id bigint not null references edition on delete cascade,
    pair       text   not null check (pair ~ '^[a-z]{2,3}-[a-z]{2,3}$'),
    primary key (edition_id, pair)
);
create trigger audit after insert or update or delete on interpreter_pool for each row execute function audit_row('edition_id');

create table interpreter (
    edition_id bigint not null,
    pair       text   not null,
    number     int    not null check (number > 0),
    name       text   not null,
    primary key (edition_id, pair, number),
    foreign key (edition_id, pair) references interpreter_pool on delete cascade
);
create trigger audit after insert or update or delete on interpreter for each row execute function audit_row('edition_id');

create table interpreter_away (
    edition_id bigint not null,
    pair       text   not null,
    number     int    not null,
    slot       int    not null,
    primary key (edition_id, pair, number, slot),
    foreign key (edition_id, pair, number) references interpreter on delete cascade,
    foreign key (edition_id, slot) references meeting_slot on delete cascade
);
create index on interpreter_away (edition_id, slot);
create trigger audit after insert or update or delete on interpreter_away for each row execute function audit_row('edition_id');
