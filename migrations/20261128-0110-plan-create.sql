create schema plan;

-- The joint plan of police, council and community: one for each area and year.
create table plan.plan (
  id uuid primary key,
  year integer not null check (year between 2000 and 2200),
  area_id uuid not null references areas.area (id),
  -- `drafting`: actions are proposed and agreed; `under-way`: agreed and signed; `closed`: the year is over.
  status text not null default 'drafting' check (status in ('drafting', 'under-way', 'closed')),
  opened_at timestamptz not null,
  changed_at timestamptz not null,
  unique (year, area_id),
  unique (id, year)
);

-- A joint action. Its id is the sender's key, so that what is sent twice is one action.
create table plan.action (
  id uuid primary key,
  body_fingerprint text not null,
  plan_id uuid not null,
  year integer not null,
  -- Of all plans of that year, so that a year and a number lead to one action.
  number integer not null check (number > 0),
  area_id uuid not null references areas.area (id),
  status text not null default 'proposed' check (
    status in ('proposed', 'agreed', 'accepted', 'under-way', 'done', 'changed', 'dropped', 'carried')
  ),
  title text not null check (length(title) between 1 and 200),
  title_en text not null default '' check (length(title_en) <= 200),
  -- What is done, in words for everybody.
  words text not null check (length(words) between 1 and 4000),
  -- The problem that it answers (SARA). Of a proposal, parts may be missing; of what is voted on, none.
  scanning text not null default '' check (length(scanning) <= 4000),
  analysis text not null default '' check (length(analysis) <= 4000),
  response text not null default '' check (length(response) <= 4000),
  assessment text not null default '' check (length(assessment) <= 4000),
  indicator text not null default '' check (length(indicator) <= 300),
  indicator_unit text not null default '' check (length(indicator_unit) <= 40),
  -- `by-hand`: somebody measures it; `things`: each thing that is linked counts one; `people`: as many as came to it.
  indicator_counts text not null default 'by-hand' check (indicator_counts in ('by-hand', 'things', 'people')),
  baseline double precision,
  target double precision,
  measured double precision,
  measured_at timestamptz,
  -- What is known of people while it is done, and how it is kept.
  privacy_note text not null default '' check (length(privacy_note) <= 1000),
  starts_on date not null,
  due_on date not null,
  -- Where it came from: `desk`, `resident`, `talk`, `innovation`, `meeting`, `data`, `action` (changed or carried).
  source_kind text not null default 'desk' check (source_kind ~ '^[a-z][a-z-]{1,39}$'),
  source_id uuid,
  -- What took its place, once it was changed or carried to the next year.
  successor_id uuid references plan.action (id) on delete set null,
  created_at timestamptz not null,
  created_by uuid,
  changed_at timestamptz not null,
  -- Since when everybody reads it; null: a draft of the desk.
  published_at timestamptz,
  -- Since when its owner says that it is done; somebody of another side confirms it, or not.
  claimed_at timestamptz,
  claimed_side text check (claimed_side in ('police', 'council', 'community')),
  closed_at timestamptz,
  -- When its owner was heard last, which decides about silence.
  heard_at timestamptz,
  -- What rose by itself, and when its owner was reminded last.
  risen text check (risen in ('overdue', 'silent')),
  risen_on date,
  reminded_on date,
  unique (year, number),
  foreign key (plan_id, year) references plan.plan (id, year) on delete cascade,
  check (starts_on <= due_on),
  check ((measured is null) = (measured_at is null)),
  check ((claimed_at is null) = (claimed_side is null)),
  check ((risen is null) = (risen_on is null)),
  check (status = 'proposed' or published_at is not null),
  check ((status in ('done', 'changed', 'dropped', 'carried')) = (closed_at is not null))
);
create index action_plan on plan.action (plan_id, number);
create index action_area on plan.action (area_id, year);
create index action_due on plan.action (due_on) where closed_at is null;
create index action_successor on plan.action (successor_id) where successor_id is not null;
create index action_source on plan.action (source_kind, source_id) where source_id is not null;

-- Who stands for it: a post and a person, as they were called then, and what they answered, for everybody to read.
create table plan.answerable (
  action_id uuid not null references plan.action (id) on delete cascade,
  part text not null check (part in ('owner', 'deputy')),
  side text not null check (side in ('police', 'council', 'community')),
  post text not null check (length(post) between 1 and 200),
  name text not null check (length(name) between 1 and 200),
  officer_id uuid references officers.officer (id) on delete set null,
  -- Of somebody who has an account and no card.
  account_id uuid,
  answer text not null default 'not-asked' check (answer in ('not-asked', 'asked', 'accepted', 'declined')),
  words text not null default '' check (length(words) <= 1000),
  asked_at timestamptz,
  answered_at timestamptz,
  primary key (action_id, part),
  check ((answer in ('accepted', 'declined')) = (answered_at is not null))
);
create index answerable_officer on plan.answerable (officer_id) where officer_id is not null;
create index answerable_account on plan.answerable (account_id) where account_id is not null;

-- How somebody without an account is asked. Nobody reads it but the installation, which writes to them.
create table plan.answerable_contact (
  action_id uuid not null,
  part text not null,
  email text not null check (length(email) between 3 and 320),
  language text not null check (language ~ '^[a-z]{2,3}$'),
  -- An HMAC of the code in the letter's link; null: not written to yet.
  code_hash bytea unique,
  is_refused_mail boolean not null default false,
  primary key (action_id, part),
  foreign key (action_id, part) references plan.answerable (action_id, part) on delete cascade
);

-- What is done one after the other, each by its day.
create table plan.stage (
  action_id uuid not null references plan.action (id) on delete cascade,
  number integer not null check (number between 1 and 50),
  words text not null check (length(words) between 1 and 500),
  due_on date not null,
  done_on date,
  primary key (action_id, number)
);

-- What it costs, and who pays. No row: nothing is needed.
create table plan.money (
  action_id uuid not null references plan.action (id) on delete cascade,
  number integer not null check (number between 1 and 20),
  source text not null check (source in ('local-budget', 'state-budget', 'police', 'donor', 'community', 'other')),
  words text not null default '' check (length(words) <= 200),
  -- In whole hryvnias.
  amount integer not null check (amount between 0 and 2000000000),
  primary key (action_id, number)
);

create table plan.partner (
  action_id uuid not null references plan.action (id) on delete cascade,
  number integer not null check (number between 1 and 20),
  name text not null check (length(name) between 1 and 200),
  organisation_id uuid references organisations.organisation (id) on delete set null,
  primary key (action_id, number)
);
create index partner_organisation on plan.partner (organisation_id) where organisation_id is not null;

-- What shows that something was done: words, with an address, a photograph or a document. Everybody reads it.
create table plan.evidence (
  id uuid primary key,
  turn bigint generated always as identity,
  action_id uuid not null references plan.action (id) on delete cascade,
  stage_number integer,
  given_at timestamptz not null,
  account_id uuid,
  words text not null check (length(words) between 1 and 4000),
  link text check (link ~ '^https?://' and length(link) <= 500),
  photo_width integer check (photo_width > 0),
  photo_height integer check (photo_height > 0),
  -- A PDF, for download alone.
  document_name text check (length(document_name) between 1 and 200),
  document_bytes integer check (document_bytes > 0),
  check ((photo_width is null) = (photo_height is null)),
  check ((document_name is null) = (document_bytes is null))
);
create index evidence_action on plan.evidence (action_id, turn);

-- Things of other modules: `ground`, what the problem is known by (a report, a survey's figures); `work`, everyday work
-- that was done for it and moves its indicator.
create table plan.link (
  id uuid primary key,
  action_id uuid not null references plan.action (id) on delete cascade,
  purpose text not null check (purpose in ('ground', 'work')),
  kind text not null check (kind ~ '^[a-z][a-z-]{1,39}$'),
  thing_id uuid not null,
  linked_at timestamptz not null,
  linked_by uuid,
  -- Of work that was done: when, and how many came; null: not yet, or nobody counted.
  done_on date,
  people integer check (people >= 0),
  unique (action_id, purpose, kind, thing_id)
);
create index link_thing on plan.link (kind, thing_id);

-- All that became of an action, in the order in which it did, in words for everybody.
create table plan.history (
  id uuid primary key,
  turn bigint generated always as identity,
  action_id uuid not null references plan.action (id) on delete cascade,
  happened_at timestamptz not null,
  account_id uuid,
  -- Who it was, as everybody reads it: a side, the coordinator's office, or the installation itself.
  party text not null check (party in ('police', 'council', 'community', 'office', 'resident', 'system')),
  -- What happened: `proposed`, `agreed`, `accepted`, `reported`, `claimed`, …
  what text not null check (what ~ '^[a-z][a-z-]{1,39}$'),
  -- What the action was from then on.
  status text not null check (
    status in ('proposed', 'agreed', 'accepted', 'under-way', 'done', 'changed', 'dropped', 'carried')
  ),
  words text not null default '' check (length(words) <= 4000),
  -- Who answered or was named, as they were called then.
  who text not null default '' check (length(who) <= 410),
  evidence_id uuid references plan.evidence (id) on delete set null
);
create index history_action on plan.history (action_id, turn);
create index history_evidence on plan.history (evidence_id) where evidence_id is not null;

create policy system on plan.answerable_contact using (identity.is_system());
alter table plan.answerable_contact enable row level security;
alter table plan.answerable_contact force row level security;
do $$
begin
  execute format(
    'create policy backup on plan.answerable_contact to %I using (current_setting(''poruch.actor'', true) = ''backup'')',
    current_user
  );
end $$;
