-- Since when the e-mail is known to be the person's own: an invitation was taken up, or a provider has said so.
alter table person add column email_verified_at timestamptz;

create table invitation (
    id         bigint generated always as identity primary key,
    person_id  bigint      not null references person on delete cascade,
    created_at timestamptz not null default clock_timestamp()
);
create index on invitation (person_id);
create trigger audit after insert or update or delete on invitation for each row execute function audit_row();

-- A link works once. The token itself is in the message only; here is its SHA-256.
create table invitation_link (
    id         bigint generated always as identity primary key,
    person_id  bigint      not null references person on delete cascade,
    token_hash bytea       not null unique,
    created_at timestamptz not null default clock_timestamp(),
    expires_at timestamptz not null,
    used_at    timestamptz
);
create index on invitation_link (person_id) where used_at is null;
create trigger audit after insert or update or delete on invitation_link for each row execute function audit_row();

create index on sign_in_attempt (at);
create index on audit_entry (subject_id, id);
