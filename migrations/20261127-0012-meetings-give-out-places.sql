-- How many may come, where not everybody fits. All of it or nothing: without a capacity nobody signs up.
alter table meetings.meeting
  add column capacity integer check (capacity between 1 and 100000),
  -- How many may come by one sign-up.
  add column most_seats integer check (most_seats between 1 and 100),
  -- How many more than the capacity are signed up, since some never come.
  add column overbooking_percent integer check (overbooking_percent between 0 and 100),
  -- How long a free seat is offered to whoever waits.
  add column offer_hours integer check (offer_hours between 1 and 168),
  -- Sign-up ends so long before the start, wherever that is moved to.
  add column closes_hours_before integer check (closes_hours_before between 0 and 336),
  add constraint meeting_places check (
    num_nulls(capacity, most_seats, overbooking_percent, offer_hours, closes_hours_before) in (0, 5)
  );
