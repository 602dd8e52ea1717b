-- The programme as its organisers arrange it: what stands in which room and when. Nobody else reads it before it is published.
create table forum.slot (
  id uuid primary key,
  forum_id uuid not null references forum.forum (id) on delete cascade,
  -- None: a break.
  talk_id uuid unique,
  -- Of a break: how programs call it, and what people read.
  number integer check (number >= 1),
  title_uk text not null default '' check (length(title_uk) <= 160),
  title_en text not null default '' check (length(title_en) <= 160),
  -- None: a break in all rooms.
  room_id uuid,
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at and ends_at <= starts_at + interval '24 hours'),
  changed_at timestamptz not null,
  unique (forum_id, number),
  foreign key (talk_id, forum_id) references forum.talk (id, forum_id) on delete cascade,
  -- Of a room that is no more, its talks wait for another one.
  foreign key (room_id, forum_id) references forum.room (id, forum_id) on delete cascade,
  check ((talk_id is null) = (number is not null)),
  check ((talk_id is null) = (title_uk <> '')),
  check (talk_id is null or room_id is not null)
);
create index slot_forum on forum.slot (forum_id, starts_at);
create index slot_room on forum.slot (room_id, forum_id);

-- What its organisers want to be told of. Without a row: what is usual.
create table forum.programme_rules (
  forum_id uuid primary key references forum.forum (id) on delete cascade,
  speaker text not null check (speaker in ('block', 'warn', 'ignore')),
  room text not null check (room in ('block', 'warn', 'ignore')),
  availability text not null check (availability in ('block', 'warn', 'ignore')),
  travel text not null check (travel in ('block', 'warn', 'ignore')),
  minutes_between_rooms integer not null check (minutes_between_rooms between 0 and 240),
  minutes_between_buildings integer not null check (minutes_between_buildings between 0 and 240),
  changed_at timestamptz not null
);

-- What everybody reads. A version says where and when; what is said of a talk is read as it is now.
create table forum.programme_version (
  id uuid primary key,
  forum_id uuid not null references forum.forum (id) on delete cascade,
  number integer not null check (number >= 1),
  note_uk text not null default '' check (length(note_uk) <= 500),
  note_en text not null default '' check (length(note_en) <= 500),
  published_at timestamptz not null,
  unique (forum_id, number)
);

create table forum.published_slot (
  version_id uuid not null references forum.programme_version (id) on delete cascade,
  -- The same in every version: the talk’s, or of a break its slot’s.
  id uuid not null,
  talk_id uuid references forum.talk (id) on delete cascade,
  number integer check (number >= 1),
  title_uk text not null default '',
  title_en text not null default '',
  room_id uuid references forum.room (id) on delete set null,
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  -- The version that changed it last: calendars count by it.
  changed_in integer not null check (changed_in >= 1),
  primary key (version_id, id)
);
create index published_slot_talk on forum.published_slot (talk_id);
create index published_slot_room on forum.published_slot (room_id);

-- What a version changed, told once and never anew.
create table forum.programme_change (
  version_id uuid not null references forum.programme_version (id) on delete cascade,
  position integer not null check (position >= 1),
  kind text not null check (kind in ('added', 'moved', 'cancelled')),
  slot_id uuid not null,
  talk_id uuid references forum.talk (id) on delete cascade,
  number integer check (number >= 1),
  title_uk text not null default '',
  title_en text not null default '',
  from_room_id uuid references forum.room (id) on delete set null,
  from_starts_at timestamptz,
  from_ends_at timestamptz,
  to_room_id uuid references forum.room (id) on delete set null,
  to_starts_at timestamptz,
  to_ends_at timestamptz,
  primary key (version_id, position),
  check ((kind = 'added') = (from_starts_at is null)),
  check ((kind = 'cancelled') = (to_starts_at is null)),
  check ((from_starts_at is null) = (from_ends_at is null)),
  check ((to_starts_at is null) = (to_ends_at is null))
);
create index programme_change_talk on forum.programme_change (talk_id);
create index programme_change_from on forum.programme_change (from_room_id);
create index programme_change_to on forum.programme_change (to_room_id);
