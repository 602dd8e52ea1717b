-- Where whoever holds the receipt wants to be told that there is news, without an address or a number: a browser of theirs,
-- by what it says of itself (RFC 8030, RFC 8291).
create table reports.device (
  report_id uuid not null references reports.report (id) on delete cascade,
  endpoint text not null check (length(endpoint) <= 1000),
  public_key text not null check (length(public_key) <= 100),
  auth_secret text not null check (length(auth_secret) <= 100),
  -- As of reports.contact.
  told_steps integer not null,
  is_asked boolean not null default false,
  primary key (report_id, endpoint)
);

-- Nobody of the staff sees it: it reaches nobody by hand.
alter table reports.device enable row level security;
alter table reports.device force row level security;
create policy system on reports.device using (identity.is_system());
do $$
begin
  execute format(
    'create policy backup on reports.device to %I using (current_setting(''poruch.actor'', true) = ''backup'')',
    current_user
  );
end $$;
