-- Files that can be read in several ways, until whoever uploaded them says how. No audit trigger: the trail would keep the file for ever,
-- and what becomes of it is in the trail where it becomes something.
create table held_file (
    id        uuid        primary key default gen_random_uuid(),
    purpose   text        not null,                     -- what it is for: nomenclature, screening of an edition
    file_name text        not null,
    file      bytea       not null,
    person_id bigint      not null references person,   -- nobody else can have it
    held_at   timestamptz not null
);
create index on held_file (held_at);
