-- When an organizer last ordered every node to build its index of the catalogue anew; a node whose index is older does so.
create table catalogue_index_order (
    one        boolean primary key default true check (one),
    ordered_at timestamptz not null
);
create trigger audit after insert or update or delete on catalogue_index_order for each row execute function audit_row('one');
