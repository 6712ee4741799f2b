-- Who has made their own account is asked to confirm its address. Who was never asked (invited, or made by another) needs no confirmation
-- beyond what person.email_verified_at says.
create table email_confirmation (
    id         bigint generated always as identity primary key,
    person_id  bigint      not null references person on delete cascade,
    created_at timestamptz not null default clock_timestamp()
);
create index on email_confirmation (person_id, created_at);
create trigger audit after insert or update or delete on email_confirmation for each row execute function audit_row();

-- A link works once. The token itself is in the message only; here is its SHA-256.
create table email_confirmation_link (
    id         bigint generated always as identity primary key,
    person_id  bigint      not null references person on delete cascade,
    token_hash bytea       not null unique,
    created_at timestamptz not null default clock_timestamp(),
    expires_at timestamptz not null,
    used_at    timestamptz
);
create index on email_confirmation_link (person_id) where used_at is null;
create trigger audit after insert or update or delete on email_confirmation_link for each row execute function audit_row();
