-- How often a network has posted. The key is a keyed hash of its address; an hour after its time a row is gone.
create table platform.rate_limit (
  key text primary key,
  points integer not null default 0,
  -- Milliseconds since 1970. Not bigint: it is calculated with as a JavaScript number.
  expire double precision
);
