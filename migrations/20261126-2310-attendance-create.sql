create schema attendance;

-- What people come to: a meeting, a lesson, a unit of a course. What it is called and where it is, its owner knows; here
-- stands how many may come and when they sign up.
create table attendance.gathering (
  id uuid primary key,
  owner_kind text not null check (owner_kind ~ '^[a-z][a-z-]{0,39}$'),
  owner_id uuid not null,
  -- Whose place it is: who serves there keeps the door.
  area_id uuid not null references areas.area (id),
  -- Accounts of whoever leads it or helps at the door.
  leader_ids uuid[] not null default '{}' check (cardinality(leader_ids) <= 50),
  state text not null check (state in ('planned', 'cancelled')),
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  -- Null: as many as come.
  capacity integer check (capacity between 1 and 100000),
  overbooking_percent integer not null default 0 check (overbooking_percent between 0 and 100),
  most_seats integer not null default 1 check (most_seats between 1 and 100),
  -- Null: at once.
  opens_at timestamptz,
  closes_at timestamptz not null check (closes_at <= ends_at and (opens_at is null or opens_at < closes_at)),
  offer_hours integer not null default 24 check (offer_hours between 1 and 168),
  -- How often it was moved or cancelled: whoever signed up is told of each.
  revision integer not null default 0,
  contacts_until timestamptz not null check (contacts_until >= ends_at),
  -- Counts, which stay when whoever signed up is forgotten.
  came integer not null default 0 check (came >= 0),
  came_first integer not null default 0 check (came_first >= 0),
  came_with_ticket integer not null default 0 check (came_with_ticket >= 0),
  unique (owner_kind, owner_id)
);
create index gathering_when on attendance.gathering (starts_at);

-- One press for so many seats. Its id is made of the sender’s key, and is what the ticket is signed over.
create table attendance.sign_up (
  id uuid primary key,
  gathering_id uuid not null references attendance.gathering (id) on delete cascade,
  body_fingerprint text not null,
  -- HMACs: of the code on the ticket, and of the links in letters, each of which does one thing only.
  code_hash bytea not null unique,
  cancel_hash bytea not null unique,
  offer_hash bytea unique,
  seats integer not null check (seats between 1 and 100),
  state text not null check (state in ('confirmed', 'waiting', 'offered', 'cancelled', 'lapsed')),
  -- The order in which they came.
  turn integer not null,
  -- How often a smaller group was served before this one.
  passed_over integer not null default 0,
  offers integer not null default 0,
  offered_until timestamptz,
  entered_by uuid,
  language text not null check (language ~ '^[a-z]{2,3}$'),
  signed_at timestamptz not null,
  changed_at timestamptz not null,
  unique (gathering_id, turn),
  check ((state = 'offered') = (offered_until is not null)),
  check (state <> 'offered' or offer_hash is not null)
);
create index sign_up_offered on attendance.sign_up (offered_until) where state = 'offered';

-- Where somebody wants to be reminded. Nobody reads it but the installation.
create table attendance.contact (
  sign_up_id uuid primary key references attendance.sign_up (id) on delete cascade,
  gathering_id uuid not null references attendance.gathering (id) on delete cascade,
  kind text not null check (kind in ('email', 'phone')),
  value text not null check (length(value) between 1 and 320),
  -- A mail server or a gateway takes nothing for it.
  is_refused boolean not null default false
);

-- What they were told, each once: `day/0`, `offered/2`.
create table attendance.told (
  sign_up_id uuid not null references attendance.contact (sign_up_id) on delete cascade,
  what text not null check (what ~ '^[a-z]+/\d+$'),
  told_at timestamptz not null,
  primary key (sign_up_id, what)
);

-- What a helper’s telephone wrote down at the door, in the telephone’s own time; merged when it has a network.
create table attendance.scan (
  id uuid primary key,
  gathering_id uuid not null references attendance.gathering (id) on delete cascade,
  kind text not null check (kind in ('ticket', 'walk-in', 'paper', 'undo')),
  -- As the ticket says it, whether or not there is such a sign-up.
  ticket_id uuid,
  -- The scan that is taken back.
  undoes uuid,
  people integer not null check (people between 0 and 10000),
  first_time integer not null check (first_time between 0 and people),
  device_id uuid not null,
  account_id uuid not null,
  happened_at timestamptz not null,
  received_at timestamptz not null,
  check ((kind = 'ticket') = (ticket_id is not null)),
  check ((kind = 'undo') = (undoes is not null))
);
create index scan_gathering on attendance.scan (gathering_id);

-- Whether it was given to whoever asks, who still holds one of these roles.
create function attendance.is_given(leaders uuid[], roles text[]) returns boolean language plpgsql stable
as $$
begin
  return identity.actor_id() = any (leaders) and identity.holds(roles);
end $$;

-- The second wall. Whoever signs up has no account, and the installation keeps it for them; whoever keeps the door sees
-- seats and no names, and writes in their own name.
create policy system on attendance.sign_up using (identity.is_system());
create policy door_read on attendance.sign_up for select using (
  exists (
    select from attendance.gathering where id = gathering_id and (
      identity.reaches(area_id, array['assistant', 'coordinator', 'district-officer', 'police-head'])
      or attendance.is_given(
        leader_ids,
        array[
          'assistant', 'coordinator', 'course-leader', 'district-officer', 'police-head', 'school-officer', 'volunteer'
        ]
      )
    )
  )
);
create policy system on attendance.contact using (identity.is_system());
create policy system on attendance.told using (identity.is_system());
create policy system on attendance.scan using (identity.is_system());
create policy door_read on attendance.scan for select using (
  exists (
    select from attendance.gathering where id = gathering_id and (
      identity.reaches(area_id, array['assistant', 'coordinator', 'district-officer', 'police-head'])
      or attendance.is_given(
        leader_ids,
        array[
          'assistant', 'coordinator', 'course-leader', 'district-officer', 'police-head', 'school-officer', 'volunteer'
        ]
      )
    )
  )
);
create policy door_keep on attendance.scan for insert with check (
  account_id = identity.actor_id() and exists (
    select from attendance.gathering where id = gathering_id and (
      identity.reaches(area_id, array['assistant', 'coordinator', 'district-officer', 'police-head'])
      or attendance.is_given(
        leader_ids,
        array[
          'assistant', 'coordinator', 'course-leader', 'district-officer', 'police-head', 'school-officer', 'volunteer'
        ]
      )
    )
  )
);

do $$
declare
  secured regclass;
begin
  foreach secured in array array[
    'attendance.sign_up', 'attendance.contact', 'attendance.told', 'attendance.scan'
  ]::regclass[] loop
    execute format('alter table %s enable row level security', secured);
    execute format('alter table %s force row level security', secured);
    execute format(
      'create policy backup on %s to %I using (current_setting(''poruch.actor'', true) = ''backup'')',
      secured, current_user
    );
  end loop;
end $$;
