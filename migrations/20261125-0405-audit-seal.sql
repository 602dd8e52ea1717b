-- One sealer chains committed entries, in an order of its own: sequence numbers are given before commit,
-- so an entry with a lower one may become visible after a higher one was sealed.
create table audit.seal (
  number bigint primary key check (number > 0),
  entry_id uuid not null unique references audit.entry (id),
  hash bytea not null check (length(hash) = 32),
  sealed_at timestamptz not null
);

-- The end of the chain, signed and told to a witness outside: a chain alone does not see that its tail is gone.
create table audit.head (
  number bigint primary key,
  hash bytea not null check (length(hash) = 32),
  signature bytea not null,
  signed_at timestamptz not null,
  witnessed_at timestamptz
);

do $$ begin
  execute format('revoke update, delete on audit.seal from %I', current_setting('poruch.app_role'));
  execute format('revoke delete on audit.head from %I', current_setting('poruch.app_role'));
end $$;
