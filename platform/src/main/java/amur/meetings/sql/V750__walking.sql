-- How far people walk from meeting to meeting, in metres by company seat and day; null where nobody knows where tables stand.
alter table draft_progress
    add column walk_mean float8,
    add column walk_most float8,
    add check ((walk_mean is null) = (walk_most is null));

alter table draft_trade drop constraint draft_trade_kind_check;
alter table draft_trade add constraint draft_trade_kind_check
    check (kind in ('ONE_MORE', 'MINIMUM', 'BREAKS', 'BY_WEIGHT', 'WALKING'));
