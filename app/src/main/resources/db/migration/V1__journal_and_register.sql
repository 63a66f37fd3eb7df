-- The journal: what happened, in order, never changed. The hash of each entry covers all its columns and the hash
-- before it (org.baraza.app.store.Chain), so that any later change shows.
create table journal (
    position bigint primary key check (position > 0),
    id uuid not null unique,
    kind text not null,
    version integer not null,
    subject text not null,
    body json not null,
    recorded_at timestamptz not null,
    happened_at timestamptz not null,
    by text not null,
    via text not null,
    source text not null,
    previous_hash bytea not null,
    hash bytea not null
);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the journal is never changed' using errcode = 'restrict_violation';
end
$$;

create trigger journal_keeps_rows before update or delete on journal
    for each row execute function refuse_change();
create trigger journal_keeps_all before truncate on journal
    for each statement execute function refuse_change();

-- The last entry. Locked while appending, so that positions have no gaps; shows when the end of the journal is cut off.
create table journal_head (
    only_one boolean primary key default true check (only_one),
    position bigint not null,
    hash bytea not null
);
insert into journal_head (position, hash) values (0, decode(repeat('00', 32), 'hex'));

-- The register: tables that follow from the journal and the snapshots alone. A rebuild makes them anew in a second
-- schema, hence no foreign keys and no sequences here.
create schema baraza_register;

create table baraza_register.data_set (
    position bigint not null,
    id text primary key,
    kind text not null,
    importer text not null,
    source_name text not null,
    source_version text not null,
    source_licence text not null,
    source_citation text not null,
    file_name text not null,
    file_sha256 text not null,
    snapshot_sha256 text not null,
    received bigint not null,
    kept bigint not null,
    set_aside bigint not null check (kept + set_aside = received),
    first_month integer,
    last_month integer,
    countries text[] not null,
    imported_at timestamptz not null
);

create table baraza_register.data_set_finding (
    data_set text not null,
    code text not null,
    count bigint not null,
    primary key (data_set, code)
);

create table baraza_register.area (
    data_set text not null,
    row_number integer not null,
    pcode text not null,
    name text not null,
    country text not null,
    level integer not null,
    parent text,
    valid_on date not null,
    valid_to date,
    outline bytea not null,
    primary key (data_set, row_number)
);

create table baraza_register.deployment (
    data_set text not null,
    row_number integer not null,
    mission text not null,
    first_month integer not null,
    last_month integer not null,
    location text not null,
    country text not null,
    longitude double precision not null,
    latitude double precision not null,
    troops integer,
    headquarters boolean not null,
    unarmed_only boolean not null,
    primary key (data_set, row_number)
);

create table baraza_register.population (
    data_set text not null,
    row_number integer not null,
    pcode text not null,
    year integer not null,
    persons bigint not null,
    primary key (data_set, row_number)
);

create table baraza_register.partnership (
    data_set text not null,
    row_number integer not null,
    partner text not null,
    type text not null,
    pcode text not null,
    first_month integer not null,
    last_month integer,
    primary key (data_set, row_number)
);
