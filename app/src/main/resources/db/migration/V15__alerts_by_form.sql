-- Submissions that warn and of which no alert was made yet: in the same commit as the submission, so that none is missed.
create table alert_due (
    submission text primary key references submission on delete cascade,
    made_at timestamptz not null
);
