-- The audit trail: the database writes it itself, so that no code path can forget it.
create table audit_entry (
    id           bigint generated always as identity primary key,
    at           timestamptz not null default clock_timestamp(),
    person_id    bigint,                 -- null: the system itself (a job, the first start)
    action       text        not null check (action in ('insert', 'update', 'delete')),
    subject      text        not null,   -- the table's name, which is the glossary's word
    subject_id   text        not null,
    before       jsonb,
    after        jsonb
);
create index on audit_entry (subject, subject_id, id);
create index on audit_entry (person_id, id);
create index on audit_entry (at);

create function audit_immutable() returns trigger language plpgsql as $$
begin
    raise exception 'The audit trail cannot be edited.' using errcode = 'insufficient_privilege';
end $$;
create trigger audit_immutable before update or delete on audit_entry for each row execute function audit_immutable();
create trigger audit_untruncatable before truncate on audit_entry for each statement execute function audit_immutable();

-- Attach with: create trigger audit after insert or update or delete on <table> for each row execute function audit_row('<key column>');
-- An update keeps only the columns that changed; secrets are never kept.
create function audit_row() returns trigger language plpgsql as $$
declare
    secrets constant text[] := array['password_hash', 'token', 'token_hash', 'snapshot', 'content'];
    old_row jsonb := case when tg_op = 'INSERT' then null else to_jsonb(old) - secrets end;
    new_row jsonb := case when tg_op = 'DELETE' then null else to_jsonb(new) - secrets end;
    key text := coalesce(new_row, old_row) ->> coalesce(tg_argv[0], 'id');
begin
    if tg_op = 'UPDATE' then
        if old_row = new_row then
            return null;
        end if;
        select jsonb_object_agg(k, old_row -> k), jsonb_object_agg(k, new_row -> k) into old_row, new_row
        from jsonb_object_keys(new_row) k where old_row -> k is distinct from new_row -> k;
    end if;
    insert into audit_entry (person_id, action, subject, subject_id, before, after)
    values (nullif(current_setting('amur.person', true), '')::bigint, lower(tg_op), tg_table_name, coalesce(key, ''), old_row, new_row);
    return null;
end $$;

create table organisation (
    id      bigint generated always as identity primary key,
    name    text not null check (name <> ''),
    country text not null check (country ~ '^[A-Z]{2}$')
);
create trigger audit after insert or update or delete on organisation for each row execute function audit_row();

create table person (
    id            bigint generated always as identity primary key,
    email         text        not null check (email = lower(email) and email like '%_@_%'),
    given_name    text        not null,
    family_name   text        not null check (family_name <> ''),
    latin_name    text        not null default '',
    language      text        not null,
    password_hash text,                  -- null: no password, only a passkey, a provider or an invitation
    created_at    timestamptz not null default now(),
    unique (email)
);
create trigger audit after insert or update or delete on person for each row execute function audit_row();

create table role_assignment (
    id              bigint generated always as identity primary key,
    person_id       bigint not null references person on delete cascade,
    role            text   not null,
    edition_id      bigint,              -- a role for one edition (its table stands in a lower room)
    organisation_id bigint references organisation on delete cascade,
    check (edition_id is null or organisation_id is null),
    unique nulls not distinct (person_id, role, edition_id, organisation_id)
);
create index on role_assignment (organisation_id);
create trigger audit after insert or update or delete on role_assignment for each row execute function audit_row();

-- Failed attempts, so that guessing is slow on every node alike. No audit trigger: it is a counter, not a fact.
create table sign_in_attempt (
    key      text        not null,       -- an address or an e-mail, hashed
    at       timestamptz not null default clock_timestamp()
);
create index on sign_in_attempt (key, at);
