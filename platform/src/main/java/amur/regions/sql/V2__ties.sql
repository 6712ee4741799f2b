-- What binds two regions, without a direction: the first by code is the one.
create table region_tie (
    id     bigint generated always as identity primary key,
    one    text not null references region,
    other  text not null references region,
    kind   text not null check (kind in ('TWIN_CITIES', 'AGREEMENT')),
    since  int  check (since between 1900 and 2200),
    source text not null default '',
    unique (one, other, kind),
    check (one collate "C" < other collate "C")
);
create index on region_tie (other);
create trigger audit after insert or update or delete on region_tie for each row execute function audit_row();
