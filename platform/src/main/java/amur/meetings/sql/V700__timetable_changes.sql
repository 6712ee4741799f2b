-- Which transactions have written what the public timetable shows: its pages are kept as they were sent until one of these becomes
-- visible (TimetableChanges). One row for each transaction, written by itself. No audit trigger: it says nothing that the tables it is
-- about do not say themselves.
create table timetable_change (
    transaction xid8        primary key default pg_current_xact_id(),
    at          timestamptz not null default now()
);
create index on timetable_change (at);

create function change_of_timetable() returns trigger language plpgsql as $$
begin
    insert into timetable_change default values on conflict do nothing;
    return null;
end $$;

create trigger timetable after insert or update or delete or truncate on meeting
    for each statement execute function change_of_timetable();
create trigger timetable after insert or update or delete or truncate on timetable_release
    for each statement execute function change_of_timetable();
create trigger timetable after insert or update or delete or truncate on meeting_slot
    for each statement execute function change_of_timetable();
create trigger timetable after insert or update or delete or truncate on edition_day
    for each statement execute function change_of_timetable();
create trigger timetable after insert or update or delete or truncate on edition
    for each statement execute function change_of_timetable();
-- Of a company, what stands in a line. A new company stands in none.
create trigger timetable after update of number, name, latin_name, country, region, public_meetings or delete or truncate on exhibitor
    for each statement execute function change_of_timetable();
