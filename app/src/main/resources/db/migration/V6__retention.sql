-- What was deleted under the retention schedule, as the journal says.
create table baraza_register.retention_run (
    position bigint primary key,
    kept text not null,
    ran_at timestamptz not null,
    cutoff timestamptz not null,
    due bigint not null,
    gone bigint not null,
    digest text not null
);

-- A deletion under way, noted before it begins: one that was interrupted is finished and put on the journal next time.
create table retention_begun (
    kept text primary key,
    begun_at timestamptz not null,
    cutoff timestamptz not null,
    items text[] not null
);

create index journal_of_way on journal (via, position);
