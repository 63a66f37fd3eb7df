-- The vault: who is behind a handle. Every field of an identity is sealed with a key of that person's own, and that key
-- is wrapped by a key that is not in this database (docs/decisions/0009).

-- A random name of this site, under which its key is found. It travels with backups.
create table vault_site (
    only_one boolean primary key default true check (only_one),
    site text not null
);
insert into vault_site (site) values (replace(gen_random_uuid()::text, '-', ''));

-- Keys of the whole site, wrapped. Turn counts how often the wrapping key was changed.
create table vault_key (
    only_one boolean primary key default true check (only_one),
    turn integer not null,
    sealing bytea not null,
    fingerprints bytea not null,
    made_at timestamptz not null
);

-- Nothing here says when a person was put in, how grave a leak would be or where they live: what is about a person and
-- what they agreed to is sealed with the site's key, what identifies them with a key of their own.
create table vault_person (
    handle text primary key,
    key bytea not null,
    about bytea not null
);

create table vault_field (
    handle text not null references vault_person on delete cascade,
    field text not null,
    sealed bytea not null,
    primary key (handle, field)
);

create table vault_consent (
    handle text not null references vault_person on delete cascade,
    purpose text not null,
    sealed bytea not null,
    primary key (handle, purpose)
);

create table vault_request (
    id text primary key,
    handle text not null,
    fields text[] not null,
    purpose text not null,
    reason bytea not null,
    asked_by text not null,
    asked_at timestamptz not null,
    second_needed boolean not null,
    decided_by text,
    decided_at timestamptz,
    approved boolean,
    opened_at timestamptz,
    check (decided_by is null or decided_by <> asked_by)
);

create table vault_erasure (
    id text primary key,
    handle text not null,
    cause text not null,
    asked_by text not null,
    asked_at timestamptz not null,
    confirmed_by text,
    confirmed_at timestamptz,
    check (confirmed_by is null or confirmed_by <> asked_by)
);
create unique index vault_erasure_waiting on vault_erasure (handle) where confirmed_by is null;

-- What the journal says of openings and erasures.
create table baraza_register.identity_opening (
    id text primary key,
    handle text not null,
    fields text[] not null,
    purpose text not null,
    opened_by text not null,
    opened_at timestamptz not null,
    approved_by text
);

create table baraza_register.identity_question (
    opening text primary key,
    questioned_by text not null,
    questioned_at timestamptz not null
);

create table baraza_register.identity_erasure (
    position bigint primary key,
    handle text not null,
    erased_at timestamptz not null,
    cause text not null,
    asked_by text not null,
    confirmed_by text not null,
    key_digest text not null,
    persons_before bigint not null,
    persons_after bigint not null,
    fields_destroyed bigint not null
);
