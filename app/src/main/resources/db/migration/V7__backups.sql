-- Which backups were made of this site. Follows from the journal, like everything in this schema.
create table baraza_register.backup (
    position bigint primary key,
    made_at timestamptz not null,
    sha256 text not null,
    bytes bigint not null,
    entries bigint not null
);
