-- Sharing follows from the journal: what was agreed, what left, what waits for a person. Bodies are the entries' own.
create table baraza_register.sharing_protocol (
    position bigint not null,
    id text primary key,
    body json not null,
    withdrawn_reason text,
    withdrawn_by text,
    withdrawn_at timestamptz
);

create table baraza_register.release (
    position bigint not null,
    id text primary key,
    sheet text not null,
    protocol text,
    body json not null
);

create table baraza_register.harm_check (
    position bigint not null,
    id text primary key,
    protocol text not null,
    sheet text not null,
    body json not null,
    seconded_by text,
    seconded_at timestamptz,
    agrees boolean
);

-- What was marked in a held text, never the text.
create table baraza_register.held_text (
    position bigint not null,
    id text primary key,
    body json not null,
    cleared boolean,
    decided_reason text,
    decided_by text,
    decided_at timestamptz
);

create table baraza_register.data_incident (
    position bigint not null,
    id text primary key,
    body json not null
);

-- The held texts themselves, sealed with the site's keys, until somebody has decided. Not on the journal, because what is
-- on the journal is never deleted.
create table held_text_sealed (
    id text primary key,
    sealed bytea not null
);
