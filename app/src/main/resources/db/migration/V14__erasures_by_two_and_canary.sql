-- The gravest identities whose time is over: somebody agrees to the erasure before somebody else confirms it.
alter table vault_erasure
    add column agreed_by text,
    add column agreed_at timestamptz,
    add constraint vault_erasure_by_two check (agreed_by is null or confirmed_by is null or agreed_by <> confirmed_by);

-- Something sealed that says nothing: whether it opens shows whether the key still opens what was sealed here.
create table vault_canary (
    only_one boolean primary key default true check (only_one),
    sealed bytea not null
);
