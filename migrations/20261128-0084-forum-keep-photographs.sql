-- Photographs of a forum that the media may use, once it is known whether those in them agreed.
create table forum.photograph (
  id uuid primary key,
  forum_id uuid not null references forum.forum (id) on delete cascade,
  -- Of the file as it came: the same one again is the same.
  fingerprint text not null check (length(fingerprint) between 1 and 64),
  author text not null check (length(author) between 1 and 120),
  licence text not null check (licence in ('press', 'cc-by', 'cc0', 'own')),
  -- In words, where it is none of those.
  terms text not null default '' check (length(terms) <= 300),
  caption_uk text not null check (length(caption_uk) between 1 and 300),
  caption_en text not null default '' check (length(caption_en) <= 300),
  alt_uk text not null check (length(alt_uk) between 1 and 300),
  alt_en text not null default '' check (length(alt_en) <= 300),
  taken_on date not null,
  place text not null default '' check (length(place) <= 200),
  width integer not null check (width > 0),
  height integer not null check (height > 0),
  -- nobody: nobody in it can be recognised.
  consent text not null check (consent in ('nobody', 'agreed', 'not-asked', 'refused')),
  -- Of those who agreed: how, who noted it, and on which day.
  consent_how text check (consent_how in ('writing', 'badge', 'word')),
  consent_by text not null default '' check (length(consent_by) <= 120),
  consent_on date,
  -- Whether a child can be recognised, and then whether the parents agreed in writing.
  children text not null check (children in ('none', 'parents-agreed', 'not-agreed')),
  parents_note text not null default '' check (length(parents_note) <= 300),
  added_at timestamptz not null,
  changed_at timestamptz not null,
  unique (forum_id, fingerprint),
  check (licence <> 'own' or terms <> ''),
  check ((consent = 'agreed') = (consent_how is not null)),
  check ((consent = 'agreed') = (consent_on is not null)),
  check ((consent = 'agreed') = (consent_by <> '')),
  check (children <> 'parents-agreed' or parents_note <> ''),
  check (consent <> 'nobody' or children = 'none')
);

-- A photograph of somebody who does not agree any more comes back by no oversight: what is left of it is a fingerprint.
create table forum.photograph_taken_back (
  forum_id uuid not null references forum.forum (id) on delete cascade,
  fingerprint text not null check (length(fingerprint) between 1 and 64),
  taken_back_at timestamptz not null,
  primary key (forum_id, fingerprint)
);

-- The second wall: what may not be shown, nobody sees who does not look after it.
create policy system on forum.photograph using (identity.is_system());
create policy photograph_keep on forum.photograph using (
  forum.is_there(forum_id, array['coordinator', 'forum-organiser', 'press-officer'])
);
create policy everybody on forum.photograph for select using (
  consent in ('nobody', 'agreed') and children <> 'not-agreed'
);
alter table forum.photograph enable row level security;
alter table forum.photograph force row level security;
do $$
begin
  execute format(
    'create policy backup on forum.photograph to %I using (current_setting(''poruch.actor'', true) = ''backup'')',
    current_user
  );
end $$;
