-- Months in which it was told how many people came. What is written down later in such a month waits for the next one:
-- a figure that moved on any evening would tell of that evening.
create table plan.told_month (
  month date primary key check (extract(day from month) = 1)
);
insert into plan.told_month (month)
  select distinct date_trunc('month', told_on)::date from plan.told_people;
