-- Forms and what is sent in through them. That a form was published and that something was received follows from the
-- journal; what was sent is in side tables, sealed, and no journal repeats it.
create table baraza_register.form_edition (
    position bigint primary key,
    mission text not null,
    form text not null,
    edition text not null,
    title text not null,
    sha256 text not null,
    md5 text not null,
    media json not null,
    entities text,
    published_by text not null,
    published_at timestamptz not null,
    unique (mission, form, edition)
);

create table baraza_register.form_state (
    mission text not null,
    form text not null,
    state text not null,
    primary key (mission, form)
);

create table baraza_register.form_receipt (
    position bigint primary key,
    submission text not null,
    mission text not null,
    form text not null,
    edition text not null,
    files integer not null,
    received_at timestamptz not null
);
create index form_receipt_form on baraza_register.form_receipt (mission, form, edition);

create table baraza_register.form_opening (
    position bigint primary key,
    submission text not null,
    opened_by text not null,
    opened_at timestamptz not null
);

-- Forms and the files they need, by their digest. Sealed: a list to choose from may name people.
create table form_file (
    sha256 text primary key,
    sealed bytea not null
);

-- Keys of a day, wrapped by the key that is not in this database. Each of them wraps the keys of what was sent that day.
create table vault_day (
    day date primary key,
    key bytea not null
);

-- instance and content are keyed fingerprints: of the name a telephone gave to what it sends, and of what it sent. key
-- and sealed are empty once it was destroyed.
create table submission (
    id text primary key,
    instance bytea not null unique,
    content bytea not null,
    mission text not null,
    form text not null,
    edition text not null,
    sender text not null,
    area text,
    team text,
    received_at timestamptz not null,
    replaces text,
    replaced_by text,
    day date not null,
    key bytea,
    sealed bytea,
    erased_at timestamptz
);
create index submission_form on submission (mission, form, received_at);

-- A file that came with it, cut into pieces. name and content are keyed fingerprints; about is sealed.
create table submission_file (
    id text primary key,
    submission text not null references submission,
    name bytea not null,
    content bytea not null,
    day date not null,
    key bytea not null,
    about bytea not null,
    received_at timestamptz not null,
    unique (submission, name)
);

-- Pieces may lie here before their file does; those whose file never came are swept a day later.
create table submission_piece (
    file text not null,
    number integer not null,
    sealed bytea not null,
    made_at timestamptz not null,
    primary key (file, number)
);

-- Submissions whose entities are still to be made or changed: in the same commit as the submission, so that none is missed.
create table entity_due (
    submission text primary key references submission on delete cascade,
    made_at timestamptz not null
);

-- Entities as they are now. entity is a keyed fingerprint of its id; sealed holds id, label and properties, and is empty
-- once they were destroyed.
create table entity (
    mission text not null,
    list text not null,
    entity bytea not null,
    version integer not null,
    deleted boolean not null default false,
    day date,
    key bytea,
    sealed bytea,
    changed_at timestamptz not null,
    primary key (mission, list, entity)
);

-- What each submission did, or waits to do, to an entity. base and trunk as its sender had them; branch is a keyed
-- fingerprint; version is the one it made here, empty while it made none.
create table entity_change (
    submission text primary key references submission on delete cascade,
    mission text not null,
    list text not null,
    entity bytea not null,
    makes boolean not null,
    changes boolean not null,
    base integer,
    trunk integer,
    branch bytea,
    version integer,
    state text not null,
    day date not null,
    key bytea not null,
    sealed bytea not null,
    received_at timestamptz not null
);
create index entity_change_entity on entity_change (mission, list, entity);

-- A token for a form client reaches the doors of form clients and nothing else.
alter table account_token add column for_forms boolean not null default false;
