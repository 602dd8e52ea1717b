create schema schools;

-- What the state register says of a school beyond what every organisation has. A school is an organisation: its name, place
-- and whether it is open stand there, and one that somebody added at the desk has no row here.
create table schools.school (
  school_id uuid primary key references organisations.organisation (id) on delete cascade,
  standing text not null check (standing in ('works', 'suspended', 'reorganised', 'liquidated')),
  -- As the register words them: «ліцей», «початкова школа»; «Комунальна».
  register_type text not null default '' check (length(register_type) <= 200),
  ownership text not null default '' check (length(ownership) <= 200)
);

-- Who of the police is a school's, from which day to which (the last day included), and who stands in: one at a time.
create table schools.school_officer (
  -- The sender's key, so that what is sent twice is one.
  id uuid primary key,
  school_id uuid not null references organisations.organisation (id) on delete cascade,
  officer_id uuid not null references officers.officer (id) on delete cascade,
  deputy_id uuid references officers.officer (id) on delete set null,
  starts_on date not null,
  ends_on date,
  -- Of two who change it, the second is shown what the first did.
  changed_at timestamptz not null,
  check (ends_on is null or ends_on >= starts_on),
  check (deputy_id is null or deputy_id <> officer_id),
  exclude using gist (school_id with =, daterange(starts_on, ends_on, '[]') with &&)
);
create index school_officer_officer on schools.school_officer (officer_id);
create index school_officer_deputy on schools.school_officer (deputy_id) where deputy_id is not null;

-- A register that was sent and looked at, and waits to be taken: until then nobody else sees it.
create table schools.register_draft (
  id uuid primary key,
  account_id uuid not null,
  file_name text not null check (length(file_name) <= 200),
  bytes bytea not null check (length(bytes) <= 4194304),
  created_at timestamptz not null
);
create index register_draft_account on schools.register_draft (account_id);
