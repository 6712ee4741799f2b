-- What people were told. The same cause (key) is told to the same person once.
create table notice (
    id            bigint generated always as identity primary key,
    person_id     bigint      not null references person on delete cascade,
    key           text        not null check (key <> ''),
    subject       text        not null check (subject <> ''),
    text          text        not null,
    path          text        not null check (path like '/%' and path not like '//%'),
    one_time_link boolean     not null default false,   -- the mail gets a link that signs in, made when it goes out
    created_at    timestamptz not null default clock_timestamp(),
    read_at       timestamptz,
    unique (person_id, key)
);
create index on notice (person_id, id desc);
create index on notice (person_id) where read_at is null;
create trigger audit after insert or update or delete on notice for each row execute function audit_row();

-- No audit trigger: this table is itself the log of a machine, one row for each notice, changed by the mail job alone.
create table delivery (
    id          bigint generated always as identity primary key,
    notice_id   bigint      not null references notice on delete cascade,
    channel     text        not null check (channel in ('IN_APP', 'MAIL')),
    state       text        not null check (state in ('QUEUED', 'SENT', 'FAILED', 'NOT_SET_UP')),
    attempts    int         not null default 0 check (attempts >= 0),
    last_error  text        not null default '',
    at          timestamptz not null default clock_timestamp(),
    next_at     timestamptz not null default clock_timestamp(),
    unique (notice_id, channel),
    check (state <> 'NOT_SET_UP' or channel = 'IN_APP')
);
create index on delivery (next_at, id) where state = 'QUEUED';
create index on delivery (state, id desc);
