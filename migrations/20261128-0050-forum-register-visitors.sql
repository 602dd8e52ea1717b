-- How many may come to a forum. Without a row nobody signs up: whoever wants to comes.
create table forum.registration (
  forum_id uuid primary key references forum.forum (id) on delete cascade,
  -- None: as many as come.
  capacity integer check (capacity between 1 and 100000),
  most_seats integer not null check (most_seats between 1 and 10),
  -- How many more than the capacity are signed up, since some never come: 10 of 50 are 55.
  overbooking_percent integer not null check (overbooking_percent between 0 and 100),
  -- How long a free seat is offered to whoever waits.
  offer_hours integer not null check (offer_hours between 1 and 168),
  closes_hours_before integer not null check (closes_hours_before between 0 and 336)
);

-- To whom a door of the forum is given: as many doors as there are telephones.
create table forum.door_keeper (
  forum_id uuid not null references forum.forum (id) on delete cascade,
  account_id uuid not null,
  primary key (forum_id, account_id)
);
