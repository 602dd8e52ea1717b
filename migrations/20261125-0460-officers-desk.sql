-- Two people may have one card open: who comes second is told what the first one changed. Counted here, so that
-- no way of changing a card (an import, the command line) goes by uncounted.
alter table officers.officer add column version integer not null default 1;
create function officers.count_version() returns trigger language plpgsql as $$
begin
  new.version := old.version + 1;
  return new;
end $$;
create trigger count_version before update on officers.officer for each row
  when ((old.badge_number, old.name, old.name_en, old.kind, old.word_form, old.rank, old.languages, old.phones,
      old.email, old.messengers, old.station_id)
    is distinct from (new.badge_number, new.name, new.name_en, new.kind, new.word_form, new.rank, new.languages,
      new.phones, new.email, new.messengers, new.station_id))
  execute function officers.count_version();

-- When somebody was last told that this card waits for a check: once, until it is checked.
alter table officers.officer add column reminded_on date;

-- A remark is somebody's task: who took it, what came of it, and whether those whose task it may be were told.
alter table officers.card_issue drop constraint card_issue_status_check;
alter table officers.card_issue add constraint card_issue_status_check check (status in ('new', 'taken', 'handled'));
alter table officers.card_issue add column taken_by uuid;
alter table officers.card_issue add column taken_at timestamptz;
alter table officers.card_issue add column outcome text check (outcome in ('corrected', 'was-right'));
alter table officers.card_issue add column told_at timestamptz;
create index card_issue_officer on officers.card_issue (officer_id);
create index card_issue_area on officers.card_issue (area_id);

-- A roster that was sent and looked at, and waits to be taken: until then nobody else sees it.
create table officers.roster_draft (
  id uuid primary key,
  account_id uuid not null,
  file_name text not null check (length(file_name) <= 200),
  bytes bytea not null check (length(bytes) <= 1048576),
  created_at timestamptz not null
);
create index roster_draft_account on officers.roster_draft (account_id);
