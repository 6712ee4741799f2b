-- A company's own feed: for companies whose people have no accounts, as in an edition opened from an instance file, and for whoever
-- keeps the calendar of all its people.
alter table calendar_feed
    add column exhibitor_id bigint references exhibitor on delete cascade,
    drop constraint calendar_feed_edition_id_person_id_pair_interpreter_key,
    drop constraint calendar_feed_check,
    add constraint calendar_feed_owner unique nulls not distinct (edition_id, person_id, exhibitor_id, pair, interpreter),
    add constraint calendar_feed_one_owner check (num_nonnulls(person_id, exhibitor_id, nullif(interpreter, 0)) = 1);
create index on calendar_feed (exhibitor_id) where exhibitor_id is not null;
