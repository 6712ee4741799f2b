-- Whom a company keeps in view to decide later. Nobody else sees it, and it says nothing: it is no wish.
create table shortlist (
    exhibitor_id    bigint      not null references exhibitor,
    about_exhibitor bigint      not null references exhibitor,
    kept_at         timestamptz not null,
    primary key (exhibitor_id, about_exhibitor),
    check (exhibitor_id <> about_exhibitor)
);
create trigger audit after insert or update or delete on shortlist for each row execute function audit_row('exhibitor_id');

-- A market is read with all that its edition's companies said of each other.
create index on wish (edition_id);
