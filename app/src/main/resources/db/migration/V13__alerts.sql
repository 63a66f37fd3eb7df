-- What people said when they warned, sealed with the site's keys. Not on the journal, because what is on the journal is
-- never deleted.
create table alert_words (
    alert text primary key,
    sealed bytea not null,
    came_at timestamptz not null
);
