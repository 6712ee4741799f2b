-- Headings and subheadings of the Harmonized System as somebody brought them in; the chapters are the product's own (hs-chapters.tsv).
create table hs_code (
    year int   not null check (year between 1988 and 2100),
    code text  not null check (code ~ '^[0-9]{4}([0-9]{2}([0-9]{2}([0-9]{2})?)?)?$'),
    name jsonb not null check (name <> '{}'),
    primary key (year, code)
);
create index on hs_code using gin (catalogue_fold(localized_words(name)) gin_trgm_ops);
create index on hs_code (year, code text_pattern_ops);
create trigger audit after insert or update or delete on hs_code for each row execute function audit_row('code');
