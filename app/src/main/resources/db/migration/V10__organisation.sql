-- Who may come in through the organisation's own sign-in: the subject it knows them under as a keyed fingerprint, empty
-- until they first arrive under the name they sign in with here.
create table account_link (
    account text primary key,
    subject_fingerprint bytea unique,
    made_at timestamptz not null
);
