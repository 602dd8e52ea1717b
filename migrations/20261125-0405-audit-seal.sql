-- One sealer chains committed entries, in an order of its own: sequence numbers are given before commit,
-- so an entry with a lower one may become visible after a higher one was sealed.
create table audit.seal (
  number bigint primary key check (number > 0),
  -- No reference: the app cannot remove an entry, and checking each would cost as much as sealing it.
  entry_id uuid not null unique,
  hash bytea not null check (length(hash) = 32),
  sealed_at timestamptz not null
);

-- What waits for the sealer: written with the entry, taken away with its seal. Looking for entries without a
-- seal would mean reading all of them each second.
create table audit.unsealed (
  entry_id uuid primary key
);
insert into audit.unsealed select id from audit.entry;

-- The end of the chain, signed and told to a witness outside: a chain alone does not see that its tail is gone.
create table audit.head (
  number bigint primary key,
  hash bytea not null check (length(hash) = 32),
  signature bytea not null,
  signed_at timestamptz not null,
  witnessed_at timestamptz
);

-- The journal of a day, at next to no cost for whoever writes: entries stand nearly in the order of their time.
create index entry_happened on audit.entry using brin (happened_at);

do $$
declare app text := current_setting('poruch.app_role');
begin
  execute format('revoke update, delete on audit.seal from %I', app);
  execute format('revoke update on audit.unsealed from %I', app);
  execute format('revoke update, delete on audit.head from %I', app);
  execute format('grant update (witnessed_at) on audit.head to %I', app);
end $$;
