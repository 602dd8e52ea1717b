-- A filter may be saved of what was told where no hromada of the installation is.
alter table reports.saved_filter
  drop constraint saved_filter_view_check,
  add constraint saved_filter_view_check check (
    view in ('waiting', 'mine', 'new', 'reopened', 'unassigned', 'outside', 'closed')
  );
