-- What a map of elsewhere, or a police's own list of beats, calls an area by. No code of the state's.
alter table areas.area
  add column local_code text check (char_length(local_code) between 1 and 40);
