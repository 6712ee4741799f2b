-- How many meetings the companies of a kind have at least and at most, where nothing else is laid down for one of them.
create table meeting_limit (
    edition_id bigint not null,
    kind       text   not null check (kind in ('EXHIBITOR', 'BUYER')),
    least      int    not null check (least >= 0),
    most       int    check (most >= 1 and most >= least),
    primary key (edition_id, kind)
);
create trigger audit after insert or update or delete on meeting_limit for each row execute function audit_row('edition_id');

alter table scheduling_rule drop constraint scheduling_rule_kind_check;
alter table scheduling_rule add constraint scheduling_rule_kind_check
    check (kind in ('ONLY_SLOTS', 'BEFORE', 'WEIGHT', 'INTERPRETED', 'AT_MOST', 'AT_LEAST'));
