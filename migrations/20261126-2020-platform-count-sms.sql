-- Each try to send an SMS: so that the same one is not sent twice after a restart, and that so many go in a day and no
-- more. The number stands in it as a keyed hash; after two days a row is gone.
create table platform.sms (
  id bigint generated always as identity primary key,
  -- Of the message, the same for the same one.
  message text not null,
  number_hash text not null,
  tried_at timestamptz not null,
  -- `sending`: the gateway was asked and nobody knows what became of it; `doubted`: it answered something else than that
  -- it takes the message.
  fate text not null default 'sending' check (fate in ('sending', 'taken', 'refused', 'doubted'))
);
create index sms_message on platform.sms (message);
create index sms_number on platform.sms (number_hash, tried_at);
create index sms_tried on platform.sms (tried_at);
