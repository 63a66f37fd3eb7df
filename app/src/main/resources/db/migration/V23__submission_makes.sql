-- Of which kind cases are made of a submission: how long it is kept follows from it. Empty for one that is all there is.
alter table submission add column makes text;
