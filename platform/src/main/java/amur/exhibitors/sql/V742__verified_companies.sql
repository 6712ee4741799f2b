-- What of a company is verified and until when, for lists that ask: who has a row with until on or after a day is verified on that day.
create view verified_company as
    select edition_id, exhibitor_id, coalesce(valid_until, 'infinity'::date) as until from verification where state = 'VERIFIED';
