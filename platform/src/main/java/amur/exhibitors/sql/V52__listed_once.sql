-- Whether a company ever stood in the catalogue: its address then answers for ever, with "gone" when it has withdrawn. One that never
-- did gets no public word.
alter table exhibitor add column was_listed boolean not null default false;

create function remember_listing() returns trigger language plpgsql as $$
begin
    new.was_listed := new.was_listed or new.state = 'LISTED';
    return new;
end $$;
create trigger listing before insert or update on exhibitor for each row execute function remember_listing();

update exhibitor e set was_listed = true where state = 'LISTED' or exists (
    select from audit_entry a where a.subject = 'exhibitor' and a.subject_id = e.id::text and a.after ->> 'state' = 'LISTED');
