-- What was sent to somebody's device through its push service, written down before that is asked: nothing is sent twice.
create table platform.push (
  -- Of the message and the device, the same for the same ones.
  message text primary key,
  -- First.
  tried_at timestamptz not null,
  -- `sending`: the service was asked and nobody knows what became of it; `later`: it surely did not take it yet; `refused`:
  -- it never will take this one; `gone`: there is no such device any more.
  fate text not null check (fate in ('sending', 'taken', 'later', 'refused', 'gone'))
);
create index push_tried on platform.push (tried_at);
