-- Passkeys. The columns named by the library are its own shapes; a user's name there is the person's number.
create table user_entities (
    id           varchar(1000) primary key,
    name         varchar(100)  not null unique,
    display_name varchar(200),
    person_id    bigint generated always as (name::bigint) stored references person on delete cascade
);
create trigger audit after insert or update or delete on user_entities for each row execute function audit_row();

create table user_credentials (
    credential_id                varchar(1000) primary key,
    user_entity_user_id          varchar(1000) not null references user_entities on delete cascade,
    public_key                   bytea         not null,
    signature_count              bigint,
    uv_initialized               boolean,
    backup_eligible              boolean       not null,
    authenticator_transports     varchar(1000),
    public_key_credential_type   varchar(100),
    backup_state                 boolean       not null,
    attestation_object           bytea,
    attestation_client_data_json bytea,
    created                      timestamptz,
    last_used                    timestamptz,
    label                        varchar(1000) not null
);
create index on user_credentials (user_entity_user_id);
create trigger audit after insert or update or delete on user_credentials for each row execute function audit_row('credential_id');
