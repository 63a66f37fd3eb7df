-- What people said about cases of any subject, sealed with the site's keys. Not on the journal, because what is on the
-- journal is never deleted.
create table case_words (
    subject text not null,
    id text not null,
    part text not null,
    sealed bytea not null,
    came_at timestamptz not null,
    primary key (subject, id, part)
);
-- Submissions of which a case is still to be made, whatever kind of case.
alter table alert_due rename to case_due;
alter table case_due add column kind text not null default 'alert';
alter table case_due alter column kind drop default;
