-- Passkeys: only what is public of them. The handle by which a device knows an account is chance; names are sealed.
create table account_passkey_owner (
    account text primary key,
    handle bytea not null unique
);

-- counter: how often the device says it has been used, 0 where it does not count; a step back betrays a copy.
create table account_passkey (
    id text primary key,
    account text not null,
    credential bytea not null unique,
    public_key bytea not null,
    counter bigint not null,
    copies_allowed boolean not null,
    name_sealed bytea not null,
    made_at timestamptz not null,
    used_at timestamptz
);
create index account_passkey_account on account_passkey (account);

-- What a device was asked to sign and has not signed yet; the account is empty where anybody may come.
create table account_challenge (
    hash bytea primary key,
    account text,
    made_at timestamptz not null
);
create index account_challenge_made on account_challenge (made_at);
