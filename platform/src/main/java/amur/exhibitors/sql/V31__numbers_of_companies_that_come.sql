-- Only a company that means to come holds its register number. Refused and withdrawn entries gave it up: whoever applied with
-- somebody else's number and was refused does not keep the true company out.
drop index exhibitor_registration;
create unique index exhibitor_registration on exhibitor (edition_id, country, registration)
    where registration <> '' and state in ('APPLIED', 'RETURNED', 'LISTED');
