-- What communities and alert networks are called here, sealed with the site's keys. Not on the journal, because what is on
-- the journal is never deleted, and what a place is called leads to it.
create table network_label (
    subject text primary key,
    sealed bytea not null,
    ended_at timestamptz
);
