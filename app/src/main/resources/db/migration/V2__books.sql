-- Each entry also names its mission, its turn there and the entry of that mission before it, so that the entries of one
-- mission can be verified without the others (org.baraza.app.store.Chain, form 2). Entries of form 1 stay as they are.
alter table journal
    add column form smallint not null default 1,
    add column mission text not null default '',
    add column mission_position bigint not null default 0,
    add column mission_previous_hash bytea not null default '';
-- No default from here on: a program that knows only form 1 cannot write.
alter table journal
    alter column form drop default,
    alter column mission drop default,
    alter column mission_position drop default,
    alter column mission_previous_hash drop default,
    add constraint journal_form check (
        form = 1 and mission = '' and mission_position = 0 and length(mission_previous_hash) = 0
        or form = 2 and mission_position > 0 and length(mission_previous_hash) = 32);

create unique index journal_turn on journal (mission, mission_position) where form = 2;

-- For those who ask who did what: newest first, by any of these.
create index journal_of_mission on journal (mission, position);
create index journal_of_kind on journal (kind, position);
create index journal_of_person on journal (by, position);
create index journal_by_day on journal (recorded_at);

-- The last entry of each mission, the nameless one for what belongs to none. Guarded by the lock on journal_head.
create table journal_mission_head (
    mission text primary key,
    position bigint not null,
    hash bytea not null
);

-- This site among all others, as long as its journal lives.
create table site_mark (
    only_one boolean primary key default true check (only_one),
    mark text not null
);
insert into site_mark (mark) values (substr(md5(gen_random_uuid()::text), 1, 8));

-- Signed heads: what the last entry of a chain was at a time. Chain * is the whole journal, any other a mission.
create table signed_head (
    number bigint primary key,
    chain text not null,
    position bigint not null,
    hash bytea not null,
    signed_at timestamptz not null,
    line text not null,
    public_key bytea not null
);
create index signed_head_of_chain on signed_head (chain, number);

-- What came of the last walk of the whole journal.
create table journal_walk (
    only_one boolean primary key default true check (only_one),
    walked_at timestamptz not null,
    entries bigint not null,
    broken_at bigint,
    why text not null
);
