-- What an officer tells the hromada twice a year: figures that the work log counts, and words beside them. The draft is
-- written here; what everybody reads is the copy that was made when it was published.
create table officers.half_year_report (
  officer_id uuid not null references officers.officer (id) on delete cascade,
  year smallint not null check (year between 2000 and 2099),
  half smallint not null check (half in (1, 2)),
  done text not null check (length(done) <= 4000),
  troubles text not null check (length(troubles) <= 4000),
  plans text not null check (length(plans) <= 4000),
  changed_at timestamptz not null,
  -- The words and figures of that day; null: never published.
  published jsonb,
  published_at timestamptz,
  -- Published once and taken back: its address says so, and nothing of what it said is left.
  withdrawn_at timestamptz,
  primary key (officer_id, year, half),
  check ((published is null) = (published_at is null)),
  check (withdrawn_at is null or published is null)
);
