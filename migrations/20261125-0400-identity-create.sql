create schema identity;

-- Whoever works in the system. Residents are never here.
create table identity.account (
  id uuid primary key,
  name text not null check (name <> '' and length(name) <= 200),
  email text not null check (email = lower(email) and email ~ '^[^@\s]+@[^@\s]+$'),
  language text not null default 'uk' check (language in ('uk', 'en')),
  -- invited: has not come yet; suspended: may not come until somebody lifts it.
  status text not null default 'invited' check (status in ('invited', 'active', 'suspended')),
  password_hash text,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  last_signed_in_on date
);
create unique index account_email on identity.account (email);

-- A role within an area's subtree and, for some, for one organisation. Areas and organisations are higher
-- modules' tables, so their ids are not references here.
create table identity.role_grant (
  id uuid primary key,
  account_id uuid not null references identity.account (id) on delete cascade,
  role text not null check (role in ('assistant', 'district-officer', 'school-officer', 'course-leader',
    'duty-officer', 'shift-lead', 'coordinator', 'police-head', 'council-member', 'community-delegate',
    'partner-mediator', 'volunteer', 'press-officer', 'forum-organiser', 'commission-secretary', 'auditor',
    'administrator')),
  area_id uuid,
  organisation_id uuid,
  granted_by uuid references identity.account (id),
  granted_at timestamptz not null,
  ends_on date,
  revoked_by uuid references identity.account (id),
  revoked_at timestamptz,
  check (revoked_by is null or revoked_at is not null)
);
create index role_grant_account on identity.role_grant (account_id) where revoked_at is null;
create index role_grant_area on identity.role_grant (area_id) where revoked_at is null;

-- A link that lets one person in once: to begin, or to begin again when everything was lost.
create table identity.invitation (
  id uuid primary key,
  account_id uuid not null references identity.account (id) on delete cascade,
  purpose text not null check (purpose in ('join', 'recover')),
  token_hash bytea not null unique,
  created_by uuid references identity.account (id),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index invitation_account on identity.invitation (account_id);

create table identity.passkey (
  id uuid primary key,
  account_id uuid not null references identity.account (id) on delete cascade,
  credential_id text not null unique,
  public_key bytea not null,
  sign_count bigint not null,
  transports text[] not null default '{}',
  backed_up boolean not null,
  -- What the person calls it: «телефон», «ключ у сейфі».
  label text not null check (label <> '' and length(label) <= 100),
  created_at timestamptz not null,
  last_used_on date
);
create index passkey_account on identity.passkey (account_id);

-- The secret is sealed with a key of DATA_DIR/keys. A code of a step that was used, or of an earlier one, is refused.
create table identity.one_time_code (
  account_id uuid primary key references identity.account (id) on delete cascade,
  sealed_secret bytea not null,
  confirmed_at timestamptz,
  last_step bigint not null default 0
);

create table identity.recovery_code (
  id uuid primary key,
  account_id uuid not null references identity.account (id) on delete cascade,
  code_hash bytea not null,
  used_at timestamptz,
  unique (account_id, code_hash)
);

create table identity.session (
  id uuid primary key,
  account_id uuid not null references identity.account (id) on delete cascade,
  token_hash bytea not null unique,
  created_at timestamptz not null,
  -- Idle too long, or older than the longest day: over. Both lengths stand in the module's domain.
  seen_at timestamptz not null,
  -- When they last proved who they are; dangerous acts ask for it again.
  proven_at timestamptz not null,
  method text not null check (method in ('passkey', 'password', 'recovery-code', 'invitation')),
  -- «Firefox, Windows»: so that its owner knows it again. No address.
  device text not null
);
create index session_account on identity.session (account_id);

-- A question that a passkey must answer: used once, gone after minutes.
create table identity.challenge (
  id uuid primary key,
  purpose text not null check (purpose in ('register', 'sign-in', 'step-up')),
  challenge text not null,
  account_id uuid references identity.account (id) on delete cascade,
  expires_at timestamptz not null
);

-- A browser that its owner signed in from before: wrong passwords sent from elsewhere do not lock it out.
create table identity.known_device (
  account_id uuid not null references identity.account (id) on delete cascade,
  token_hash bytea not null,
  seen_on date not null,
  primary key (account_id, token_hash)
);

-- Two people open what neither may open alone, for half an hour, with a reason that the audit keeps.
create table identity.break_glass (
  id uuid primary key,
  asked_by uuid not null references identity.account (id),
  data_class text not null,
  area_id uuid,
  reason text not null check (length(reason) between 20 and 1000),
  asked_at timestamptz not null,
  decided_by uuid references identity.account (id),
  decided_at timestamptz,
  decision text check (decision in ('opened', 'refused')),
  ends_at timestamptz,
  check (decided_by is null or decided_by <> asked_by),
  check ((decision is null) = (decided_at is null)),
  check ((decision = 'opened') = (ends_at is not null))
);
create index break_glass_asked on identity.break_glass (asked_by, ends_at);

-- What the desk tells somebody. Ids and a kind; the words are the module's that wrote it.
create table identity.notification (
  id uuid primary key,
  account_id uuid not null references identity.account (id) on delete cascade,
  kind text not null check (kind ~ '^[a-z-]+\.[a-z-]+$'),
  path text not null check (path ~ '^/desk(/|$)'),
  detail jsonb not null default '{}',
  created_at timestamptz not null,
  read_at timestamptz
);
create index notification_account on identity.notification (account_id, created_at desc);
