-- Where the slides of a talk lie, and its recording: addresses on other sites, which whoever spoke or an organiser names.
create table forum.material (
  talk_id uuid not null references forum.talk (id) on delete cascade,
  sort integer not null check (sort >= 0),
  kind text not null check (kind in ('recording', 'material')),
  title text not null check (length(title) between 1 and 120),
  url text not null check (url ~ '^https?://' and length(url) <= 500),
  primary key (talk_id, sort)
);
