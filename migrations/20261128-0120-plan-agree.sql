-- What somebody proposes for a plan: a resident without an account, a talk, a meeting, a colleague. Nobody but whoever
-- keeps the plan reads it as it was sent. Its id is made of the sender's key, so that what is sent twice is one proposal.
create table plan.proposal (
  id uuid primary key,
  body_fingerprint text not null,
  -- An HMAC of the receipt code: who holds a copy of the database cannot try codes on it.
  receipt_hash bytea not null unique,
  plan_id uuid not null references plan.plan (id) on delete cascade,
  area_id uuid not null references areas.area (id),
  -- The problem that it answers, and what should be done about it.
  problem text not null check (length(problem) between 1 and 2000),
  words text not null check (length(words) between 1 and 2000),
  -- Where it came from: `resident`, `talk`, `innovation`, `meeting`, `data`.
  source_kind text not null check (source_kind ~ '^[a-z][a-z-]{1,39}$'),
  source_id uuid,
  language text not null check (language ~ '^[a-z]{2,3}$'),
  status text not null default 'new' check (status in ('new', 'drafted', 'declined')),
  -- What its author is answered.
  answer text not null default '' check (length(answer) <= 2000),
  -- What it became, or what it was added to.
  action_id uuid references plan.action (id) on delete set null,
  proposed_at timestamptz not null,
  changed_at timestamptz not null,
  closed_at timestamptz,
  check ((status = 'new') = (closed_at is null))
);
create index proposal_new on plan.proposal (proposed_at) where closed_at is null;
create index proposal_plan on plan.proposal (plan_id, proposed_at);
create index proposal_area on plan.proposal (area_id);
create index proposal_action on plan.proposal (action_id) where action_id is not null;

-- Who is invited to vote on the texts of a plan, and for whom; the roll of a text is made of it when it is frozen.
create table plan.invited (
  id uuid primary key,
  plan_id uuid not null references plan.plan (id) on delete cascade,
  account_id uuid not null references identity.account (id) on delete cascade,
  side text not null check (side in ('police', 'council', 'community')),
  -- The hromada that a delegate of the community speaks for.
  area_id uuid references areas.area (id),
  -- As the protocol calls them.
  name text not null check (length(name) between 1 and 200),
  post text not null check (length(post) between 1 and 200),
  invited_at timestamptz not null,
  unique (plan_id, account_id),
  check (side <> 'community' or area_id is not null)
);
create index invited_account on plan.invited (account_id);
create index invited_area on plan.invited (area_id) where area_id is not null;

-- A text that was put to the vote, to the byte. Nothing of it changes but what became of it.
create table plan.frozen_text (
  id uuid primary key,
  plan_id uuid not null,
  year integer not null,
  -- Of all plans of that year, so that a year and a number lead to one text.
  number integer not null check (number > 0),
  words text not null,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  status text not null default 'voting' check (status in ('voting', 'agreed', 'declined', 'thawed')),
  frozen_at timestamptz not null,
  frozen_by uuid,
  ends_at timestamptz not null,
  decided_at timestamptz,
  -- Why it was thawed, for everybody.
  reason text not null default '' check (length(reason) <= 1000),
  -- What was decided and who said what, in the same form, and its hash.
  protocol text,
  protocol_hash text check (protocol_hash ~ '^[0-9a-f]{64}$'),
  unique (year, number),
  unique (id, hash),
  foreign key (plan_id, year) references plan.plan (id, year) on delete cascade,
  check (frozen_at < ends_at),
  check ((status = 'voting') = (decided_at is null)),
  check ((status in ('agreed', 'declined')) = (protocol is not null)),
  -- Whatever else goes wrong: a hash is of these very words.
  check (hash = encode(sha256(convert_to(words, 'UTF8')), 'hex')),
  check ((protocol is null) = (protocol_hash is null)),
  check (protocol_hash = encode(sha256(convert_to(protocol, 'UTF8')), 'hex'))
);
-- Of each plan one text at a time.
create unique index frozen_text_voting on plan.frozen_text (plan_id) where status = 'voting';
create index frozen_text_plan on plan.frozen_text (plan_id, number);

create table plan.frozen_action (
  text_id uuid not null references plan.frozen_text (id) on delete cascade,
  action_id uuid not null references plan.action (id) on delete cascade,
  primary key (text_id, action_id)
);
create index frozen_action_action on plan.frozen_action (action_id);

-- Who votes on a text: the roll is frozen together with it.
create table plan.voter (
  id uuid primary key,
  text_id uuid not null references plan.frozen_text (id) on delete cascade,
  -- Null: the account is gone; what was voted stays.
  account_id uuid references identity.account (id) on delete set null,
  side text not null check (side in ('police', 'council', 'community')),
  area_id uuid references areas.area (id),
  name text not null check (length(name) between 1 and 200),
  post text not null check (length(post) between 1 and 200),
  unique (text_id, account_id),
  unique (id, text_id),
  check (side <> 'community' or area_id is not null)
);
create index voter_account on plan.voter (account_id) where account_id is not null;
create index voter_area on plan.voter (area_id) where area_id is not null;

-- A vote, for ever; one that was withdrawn says when. It is of one text and its hash, and cannot pass to another.
create table plan.vote (
  id uuid primary key,
  voter_id uuid not null,
  text_id uuid not null,
  hash text not null,
  choice text not null check (choice in ('yes', 'no', 'abstain')),
  words text not null default '' check (length(words) <= 2000),
  cast_at timestamptz not null,
  withdrawn_at timestamptz,
  foreign key (voter_id, text_id) references plan.voter (id, text_id) on delete cascade,
  foreign key (text_id, hash) references plan.frozen_text (id, hash) on delete cascade,
  check (choice <> 'no' or words <> '')
);
-- Of each voter one vote stands.
create unique index vote_standing on plan.vote (voter_id) where withdrawn_at is null;
create index vote_text on plan.vote (text_id);

create policy system on plan.proposal using (identity.is_system());
create policy proposal_read on plan.proposal for select using (
  identity.reaches(area_id, array['coordinator', 'forum-organiser'])
);
create policy proposal_judge on plan.proposal for update using (
  identity.reaches(area_id, array['coordinator'])
);
alter table plan.proposal enable row level security;
alter table plan.proposal force row level security;
do $$
begin
  execute format(
    'create policy backup on plan.proposal to %I using (current_setting(''poruch.actor'', true) = ''backup'')',
    current_user
  );
end $$;
