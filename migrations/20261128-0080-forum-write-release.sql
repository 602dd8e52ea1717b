-- What a forum tells the media: one text at a time. One that was withdrawn stays, with the reason.
create table forum.release (
  id uuid primary key,
  forum_id uuid not null references forum.forum (id) on delete cascade,
  -- ready: nobody changes it any more but by a correction. Whether everybody reads it, out_at and the clock say.
  status text not null check (status in ('draft', 'ready', 'withdrawn')),
  title_uk text not null check (length(title_uk) between 1 and 200),
  title_en text not null default '' check (length(title_en) <= 200),
  lead_uk text not null check (length(lead_uk) between 1 and 1000),
  lead_en text not null default '' check (length(lead_en) <= 1000),
  body_uk text not null check (length(body_uk) between 1 and 8000),
  body_en text not null default '' check (length(body_en) <= 8000),
  -- The press office: an office's own, never somebody's.
  contact_uk text not null default '' check (length(contact_uk) <= 200),
  contact_en text not null default '' check (length(contact_en) <= 200),
  contact_phone text not null default '' check (length(contact_phone) <= 40),
  contact_email text not null default '' check (length(contact_email) <= 320),
  -- A person changed what the system had written: a new draft of it is asked for twice.
  is_edited boolean not null default false,
  drafted_at timestamptz not null,
  -- From then on everybody reads it: at once, or at the end of its embargo.
  out_at timestamptz,
  has_embargo boolean not null default false,
  -- Somebody outside has read it: from then on it changes only by a correction.
  shown_at timestamptz,
  withdrawn_at timestamptz,
  withdrawal_uk text not null default '' check (length(withdrawal_uk) <= 1000),
  withdrawal_en text not null default '' check (length(withdrawal_en) <= 1000),
  changed_at timestamptz not null,
  check (status <> 'ready' or out_at is not null),
  check ((status = 'withdrawn') = (withdrawn_at is not null)),
  check (status <> 'withdrawn' or (withdrawal_uk <> '' and out_at is not null))
);
create unique index release_one_a_forum on forum.release (forum_id) where status <> 'withdrawn';
create index release_forum on forum.release (forum_id, out_at);

-- What somebody said for it, and who.
create table forum.release_quote (
  release_id uuid not null references forum.release (id) on delete cascade,
  sort integer not null check (sort between 0 and 9),
  said_uk text not null check (length(said_uk) between 1 and 1000),
  said_en text not null default '' check (length(said_en) <= 1000),
  by_uk text not null check (length(by_uk) between 1 and 200),
  by_en text not null default '' check (length(by_en) <= 200),
  primary key (release_id, sort)
);

-- Where each number of the text is from: typed while it is a draft, and from the facts of that moment once it is ready.
create table forum.release_number (
  release_id uuid not null references forum.release (id) on delete cascade,
  sort integer not null check (sort between 0 and 199),
  -- As the text has it, without its spaces and with a point: 1250, 4.5, 30%.
  number text not null check (length(number) between 1 and 20),
  -- Of a fact of the system; null: somebody typed the source.
  fact text check (length(fact) between 1 and 60),
  words_uk text not null check (length(words_uk) between 1 and 300),
  words_en text not null default '' check (length(words_en) <= 300),
  url text not null check (length(url) between 1 and 2000),
  as_of timestamptz not null,
  primary key (release_id, sort)
);

-- What was wrong in a text that somebody has read already. Everybody reads every one of them.
create table forum.correction (
  id uuid primary key,
  release_id uuid not null references forum.release (id) on delete cascade,
  number integer not null check (number > 0),
  stood_uk text not null default '' check (length(stood_uk) <= 2000),
  right_uk text not null default '' check (length(right_uk) <= 2000),
  stood_en text not null default '' check (length(stood_en) <= 2000),
  right_en text not null default '' check (length(right_en) <= 2000),
  why_uk text not null check (length(why_uk) between 1 and 1000),
  why_en text not null default '' check (length(why_en) <= 1000),
  corrected_at timestamptz not null,
  unique (release_id, number),
  check (stood_uk <> '' or stood_en <> '')
);

-- It goes with its forum, as everything of it; what it says is never put otherwise.
create function forum.keep_correction() returns trigger language plpgsql as $$
begin
  raise exception 'a correction of a release is not changed';
end $$;
create trigger correction_kept before update on forum.correction
  for each row execute function forum.keep_correction();
