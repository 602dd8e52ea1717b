-- The key of a report opens it to whoever sends the same under it: the database holds it sealed, with a secret that
-- stands beside the database. Rows of before are sealed when the application starts, which alone knows the secret.
alter table appeals.shared_problem
  alter column report_key drop not null,
  add column report_key_sealed bytea,
  add constraint shared_problem_has_one_key check (num_nonnulls(report_key, report_key_sealed) = 1);
