-- Subdivisions of countries by ISO 3166-2, from the data files regions-xx.tsv. No border, one point each.
create table region_file (
    name text primary key,
    hash text not null                    -- of the bytes last read
);
create trigger audit after insert or update or delete on region_file for each row execute function audit_row('name');

create table region (
    code       text primary key check (code ~ '^[A-Z]{2}-[A-Z0-9]{1,3}$'),
    country    text             not null,
    category   text             not null,
    name       jsonb            not null,
    short_name jsonb            not null,
    capital    jsonb            not null,
    latitude   double precision not null check (latitude between -90 and 90),
    longitude  double precision not null check (longitude between -180 and 180),
    zone       text             not null,
    listed     boolean          not null default true  -- false: no longer in the file; kept because others may refer to it
);
create index on region (country);
create trigger audit after insert or update or delete on region for each row execute function audit_row('code');

-- Regions that take part in an edition.
create table edition_region (
    edition_id  bigint not null references edition on delete cascade,
    region_code text   not null references region,
    primary key (edition_id, region_code)
);
create index on edition_region (region_code);
create trigger audit after insert or update or delete on edition_region for each row execute function audit_row('edition_id');
