-- The catalogue in the reader's order and by any part of a word, quick at tens of thousands of companies.
create extension if not exists pg_trgm;

-- The name a reader of a script sees first: the company's own where it is in that script, else the Latin one.
create function catalogue_name(name text, latin_name text, script text) returns text language sql immutable parallel safe as $$
    select case
        when script = 'Cyrl' and name ~ '[Ѐ-ӿ]' or script = 'Hans' and name ~ '[㐀-鿿]' then name
        else coalesce(nullif(latin_name, ''), name) end
$$;

create index exhibitor_order_ru on exhibitor
    (edition_id, catalogue_name(name, latin_name, 'Cyrl') collate "ru-x-icu", number) where state = 'LISTED';
create index exhibitor_order_zh on exhibitor
    (edition_id, catalogue_name(name, latin_name, 'Hans') collate "zh-Hans-x-icu", number) where state = 'LISTED';
create index exhibitor_order_en on exhibitor
    (edition_id, catalogue_name(name, latin_name, 'Latn') collate "en-x-icu", number) where state = 'LISTED';
-- What the filters count.
create index exhibitor_facets on exhibitor (edition_id, state, kind, country, region, sector);

-- As words are compared: one width, small letters, ё as е.
create function catalogue_fold(words text) returns text language sql immutable parallel safe as $$
    select replace(lower(normalize(coalesce(words, ''), nfkc)), 'ё', 'е')
$$;

-- What a company is found by: one row each, kept by the triggers below from its entry. No audit trigger: nothing in it is anybody's
-- deed, what it is made from is audited.
create table catalogue_words (
    exhibitor_id bigint primary key references exhibitor on delete cascade,
    names        text   not null,
    offers       text   not null,
    needs        text   not null,
    chapters     text[] not null    -- the first two digits of each HS code, once
);
create index on catalogue_words using gin (names gin_trgm_ops);
create index on catalogue_words using gin (offers gin_trgm_ops);
create index on catalogue_words using gin (needs gin_trgm_ops);
create index on catalogue_words using gin (chapters);

create function catalogue_words_refresh(companies bigint[]) returns void language sql as $$
    insert into catalogue_words (exhibitor_id, names, offers, needs, chapters)
    select e.id, catalogue_fold(e.name || ' ' || e.latin_name),
        catalogue_fold(string_agg(g.words, ' ') filter (where g.offered)),
        catalogue_fold(string_agg(g.words, ' ') filter (where not g.offered)),
        coalesce(array_agg(distinct left(g.hs, 2)) filter (where g.hs <> ''), '{}')
    from exhibitor e left join lateral (
        select offered, hs, hs || ' ' || coalesce((select string_agg(one.value ->> 'text', ' ') from jsonb_each(text) one), '') as words
        from good where exhibitor_id = e.id) g on true
    where e.id = any(companies)
    group by e.id
    on conflict (exhibitor_id) do update
        set names = excluded.names, offers = excluded.offers, needs = excluded.needs, chapters = excluded.chapters
$$;

create function catalogue_words_of_new() returns trigger language plpgsql as $$
begin
    perform catalogue_words_refresh(array(select id from new_rows));
    return null;
end $$;
create function catalogue_words_of_renamed() returns trigger language plpgsql as $$
begin
    perform catalogue_words_refresh(array(select n.id from new_rows n join old_rows o using (id)
        where (n.name, n.latin_name) is distinct from (o.name, o.latin_name)));
    return null;
end $$;
create function catalogue_words_of_goods() returns trigger language plpgsql as $$
begin
    perform catalogue_words_refresh(array(select distinct exhibitor_id from changed_rows));
    return null;
end $$;

create trigger words_of_new after insert on exhibitor referencing new table as new_rows
    for each statement execute function catalogue_words_of_new();
create trigger words_of_renamed after update on exhibitor referencing old table as old_rows new table as new_rows
    for each statement execute function catalogue_words_of_renamed();
create trigger words_of_added after insert on good referencing new table as changed_rows
    for each statement execute function catalogue_words_of_goods();
create trigger words_of_changed after update on good referencing new table as changed_rows
    for each statement execute function catalogue_words_of_goods();
create trigger words_of_removed after delete on good referencing old table as changed_rows
    for each statement execute function catalogue_words_of_goods();

select catalogue_words_refresh(array(select id from exhibitor));
