-- Many areas that were shown or hidden at once are one change: nobody could tell afterwards which of them were drafts.
alter table areas.change drop constraint change_kind_check;
alter table areas.change add constraint change_kind_check
  check (kind in ('import', 'beats', 'facts', 'put-back', 'publish', 'hide'));
