-- Accounts. What happened (opened, closed, granted, taken back) is on the journal and follows from it here, under
-- pseudonyms only. Names, passwords and all that proves who somebody is are in side tables that no journal repeats:
-- names sealed with a key that is not in the database, secrets as hashes or sealed.
create table baraza_register.account (
    account text primary key,
    opened_at timestamptz not null,
    closed_at timestamptz
);

create table baraza_register.account_grant (
    id text primary key,
    account text not null,
    role text not null,
    mission text,
    area text,
    team text,
    holds_from timestamptz not null,
    holds_until timestamptz not null,
    taken_back_at timestamptz
);
create index account_grant_account on baraza_register.account_grant (account);

-- The name somebody signs in with is found by a keyed fingerprint.
create table account_name (
    account text primary key,
    login_fingerprint bytea not null unique,
    login_sealed bytea not null,
    shown_sealed bytea not null
);

create table account_password (
    account text primary key,
    hash text not null,
    changed_at timestamptz not null
);

-- confirmed_at is empty until the person has shown a first code; last_step is the time step of the last code used.
create table account_totp (
    account text primary key,
    secret_sealed bytea not null,
    confirmed_at timestamptz,
    last_step bigint not null default 0
);

create table account_recovery_code (
    account text not null,
    hash bytea not null,
    primary key (account, hash)
);

-- proved: what the person has shown, in the words of RFC 8176 (pwd, otp) or how else they came in (demo).
create table account_session (
    id text primary key,
    token_hash bytea not null unique,
    account text not null,
    proved text[] not null,
    device text not null,
    made_at timestamptz not null,
    seen_at timestamptz not null
);
create index account_session_account on account_session (account);

-- A browser from which somebody has signed in before: strangers' wrong guesses do not make it wait.
create table account_device (
    hash bytea primary key,
    account text not null,
    made_at timestamptz not null
);

create table account_token (
    id text primary key,
    token_hash bytea not null unique,
    account text not null,
    name_sealed bytea not null,
    made_at timestamptz not null,
    ends_at timestamptz not null,
    used_at timestamptz
);
create index account_token_account on account_token (account);

create table account_token_grant (
    token text not null references account_token on delete cascade,
    account_grant text not null,
    primary key (token, account_grant)
);

-- A code that works once: the account is empty for the first start.
create table account_code (
    hash bytea primary key,
    account text,
    made_at timestamptz not null,
    ends_at timestamptz not null
);

-- Wrong guesses, under keyed fingerprints of names, devices and addresses.
create table account_guess (
    about bytea primary key,
    wrong integer not null,
    last_at timestamptz not null
);
create index account_guess_last on account_guess (last_at);
