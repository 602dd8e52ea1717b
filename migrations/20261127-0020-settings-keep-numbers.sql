-- Terms that this installation sets itself. The keys, and what holds without a row, stand in the code.
create table settings.number (
  key text primary key check (key ~ '^[a-z][a-z-]*\.[a-z][a-z-]*$'),
  value integer not null check (value > 0),
  changed_at timestamptz not null
);
