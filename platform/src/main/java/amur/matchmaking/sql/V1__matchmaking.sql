-- What one company says about another. A 'NEVER' is nobody else's business: it is never shown to the other company.
create table wish (
    from_exhibitor  bigint      not null references exhibitor,
    about_exhibitor bigint      not null references exhibitor,
    edition_id      bigint      not null references edition,
    level           text        not null check (level in ('MUST_MEET', 'MEET', 'GLAD_TO', 'NEVER')),
    wished_at       timestamptz not null,
    primary key (from_exhibitor, about_exhibitor),
    check (from_exhibitor <> about_exhibitor)
);
create index on wish (about_exhibitor) where level = 'NEVER';
create trigger audit after insert or update or delete on wish for each row execute function audit_row('from_exhibitor');

create table meeting_request (
    id             bigint generated always as identity primary key,
    edition_id     bigint      not null references edition,
    from_exhibitor bigint      not null references exhibitor,
    to_exhibitor   bigint      not null references exhibitor,
    from_wish      text        not null check (from_wish in ('MUST_MEET', 'MEET', 'GLAD_TO')),
    to_wish        text        not null check (to_wish in ('MUST_MEET', 'MEET', 'GLAD_TO')),
    must_place     boolean     not null default false,
    message        text        not null default '' check (length(message) <= 1000),
    state          text        not null check (state in ('PENDING', 'ACCEPTED', 'DECLINED', 'EXPIRED', 'WITHDRAWN')),
    asked_at       timestamptz not null,
    expires_at     timestamptz,                     -- while pending: until when it can be answered
    decided_at     timestamptz,
    decided_by     bigint references exhibitor,     -- which side; null: the organizer or the passing of time
    reason         text        not null default '' check (length(reason) <= 1000),
    check (from_exhibitor <> to_exhibitor),
    check ((state = 'PENDING') = (decided_at is null)),
    check (state <> 'PENDING' or expires_at is not null)
);
-- Two companies have at most one open request between them, whoever asked.
create unique index meeting_request_open on meeting_request
    (least(from_exhibitor, to_exhibitor), greatest(from_exhibitor, to_exhibitor)) where state in ('PENDING', 'ACCEPTED');
create index on meeting_request (from_exhibitor, id);
create index on meeting_request (to_exhibitor, id);
create index on meeting_request (edition_id, state, id);
create index on meeting_request (expires_at) where state = 'PENDING';
create trigger audit after insert or update or delete on meeting_request for each row execute function audit_row();

-- How requests are handled at an edition; an edition without a row has the defaults.
create table matchmaking_setting (
    edition_id    bigint  primary key references edition,
    open_requests integer not null default 40 check (open_requests between 1 and 1000), -- a company's own requests that may stand at once
    answer_days   integer not null default 7 check (answer_days between 1 and 90),
    drafting_at   timestamptz                        -- requests are answered before; null: before the first day begins
);
create trigger audit after insert or update or delete on matchmaking_setting for each row execute function audit_row('edition_id');

-- Both companies are of the edition that the row names. Per statement, so that a batch costs one look.
create function matchmaking_same_edition() returns trigger language plpgsql as $$
begin
    if tg_table_name = 'wish' then
        if exists (select from fresh join exhibitor on exhibitor.id in (fresh.from_exhibitor, fresh.about_exhibitor)
                   where exhibitor.edition_id <> fresh.edition_id) then
            raise exception 'A wish is between companies of one edition.' using errcode = 'check_violation', constraint = 'wish_same_edition';
        end if;
    elsif exists (select from fresh join exhibitor on exhibitor.id = fresh.from_exhibitor
                  where exhibitor.edition_id <> fresh.edition_id)
       or exists (select from fresh join exhibitor on exhibitor.id = fresh.to_exhibitor
                  where exhibitor.edition_id <> fresh.edition_id) then
        raise exception 'A meeting request is between companies of one edition.'
            using errcode = 'check_violation', constraint = 'meeting_request_same_edition';
    end if;
    return null;
end $$;
create trigger same_edition after insert on wish referencing new table as fresh
    for each statement execute function matchmaking_same_edition();
create trigger same_edition after insert on meeting_request referencing new table as fresh
    for each statement execute function matchmaking_same_edition();
-- Who takes part in a request or a wish is settled when it is made; what follows changes its state only.
create function matchmaking_parties_stay() returns trigger language plpgsql as $$
begin
    raise exception 'The companies of a row in % never change.', tg_table_name using errcode = 'check_violation', constraint = 'parties_stay';
end $$;
create trigger parties_stay before update of edition_id, from_exhibitor, about_exhibitor on wish
    for each row execute function matchmaking_parties_stay();
create trigger parties_stay before update of edition_id, from_exhibitor, to_exhibitor on meeting_request
    for each row execute function matchmaking_parties_stay();

-- A never-pair has no open request, in either direction, whoever comes first. A new 'NEVER' locks both companies' rows against the
-- key-share lock that every new request takes through its foreign keys: one of the two waits and then sees the other.
create function wish_never_locks() returns trigger language plpgsql as $$
begin
    perform from exhibitor where id in (new.from_exhibitor, new.about_exhibitor) order by id for update;
    return new;
end $$;
create trigger never_locks before insert or update on wish for each row when (new.level = 'NEVER')
    execute function wish_never_locks();

create function meeting_request_no_never() returns trigger language plpgsql as $$
begin
    if exists (select from fresh join wish on wish.level = 'NEVER' and wish.from_exhibitor = fresh.from_exhibitor
                   and wish.about_exhibitor = fresh.to_exhibitor
               where fresh.state in ('PENDING', 'ACCEPTED'))
       or exists (select from fresh join wish on wish.level = 'NEVER' and wish.from_exhibitor = fresh.to_exhibitor
                   and wish.about_exhibitor = fresh.from_exhibitor
               where fresh.state in ('PENDING', 'ACCEPTED')) then
        raise exception 'One of the two companies never wants to meet the other.'
            using errcode = 'check_violation', constraint = 'meeting_request_no_never';
    end if;
    return null;
end $$;
create trigger no_never after insert on meeting_request referencing new table as fresh
    for each statement execute function meeting_request_no_never();
create trigger no_never_again after update on meeting_request referencing new table as fresh
    for each statement execute function meeting_request_no_never();

-- And what stands is withdrawn in the transaction that says 'NEVER': looked at when it commits.
create function wish_never_withdraws() returns trigger language plpgsql as $$
begin
    if exists (select from wish where level = 'NEVER' and from_exhibitor = new.from_exhibitor and about_exhibitor = new.about_exhibitor)
       and exists (select from meeting_request where state in ('PENDING', 'ACCEPTED')
                   and least(from_exhibitor, to_exhibitor) = least(new.from_exhibitor, new.about_exhibitor)
                   and greatest(from_exhibitor, to_exhibitor) = greatest(new.from_exhibitor, new.about_exhibitor)) then
        raise exception 'A request stands between a never-pair.' using errcode = 'check_violation', constraint = 'wish_never_withdraws';
    end if;
    return null;
end $$;
create constraint trigger never_withdraws after insert or update on wish deferrable initially deferred
    for each row when (new.level = 'NEVER') execute function wish_never_withdraws();
