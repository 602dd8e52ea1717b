-- Who speaks for an organisation: in their service, with a telephone that they gave for it.
create table organisations.contact (
  id uuid primary key,
  organisation_id uuid not null references organisations.organisation (id) on delete cascade,
  name text not null check (name <> '' and length(name) <= 200),
  post text not null check (length(post) <= 200),
  phone text,
  email text,
  changed_at timestamptz not null
);
create index contact_organisation on organisations.contact (organisation_id);

create table organisations.agreement (
  id uuid primary key,
  organisation_id uuid not null references organisations.organisation (id) on delete cascade,
  subject text not null check (subject <> '' and length(subject) <= 500),
  number text check (length(number) <= 100),
  signed_on date not null,
  ends_on date,
  ended_on date,
  changed_at timestamptz not null,
  check (ends_on is null or ends_on >= signed_on),
  check (ended_on is null or ended_on >= signed_on)
);
create index agreement_organisation on organisations.agreement (organisation_id);

-- Staff accounts that belong to an organisation are identity's grants; nothing of them stands here.
alter table organisations.organisation drop constraint organisation_origin_check;
alter table organisations.organisation add constraint organisation_origin_check
  check (origin in ('import', 'demo', 'desk'));
alter table officers.officer drop constraint officer_origin_check;
alter table officers.officer add constraint officer_origin_check check (origin in ('import', 'demo', 'desk'));
