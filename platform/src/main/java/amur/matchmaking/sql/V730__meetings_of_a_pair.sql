-- Two companies may have more than one meeting, each with a request of its own: an event of the literature, read from its file, has
-- such pairs. What companies ask for themselves is the first.
alter table meeting_request add column ordinal int not null default 1 check (ordinal between 1 and 99);
drop index meeting_request_open;
create unique index meeting_request_open on meeting_request
    (least(from_exhibitor, to_exhibitor), greatest(from_exhibitor, to_exhibitor), ordinal) where state in ('PENDING', 'ACCEPTED');
