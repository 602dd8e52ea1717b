-- Earlier versions derived the id of a report from its key in another way. A report that is sent again after the upgrade must
-- not be kept a second time. Checked with the insertion and not by a query before it, which would cost a transaction for each
-- report. Whoever sends a report may not read it, so the installation looks.
create function reports.refuse_received(earlier uuid) returns void language plpgsql
as $$
declare
  asks text := current_setting('poruch.actor', true);
begin
  perform set_config('poruch.actor', 'system', true);
  if exists (select from reports.report where id = earlier) then
    raise unique_violation using message = 'the report was received by an earlier version';
  end if;
  perform set_config('poruch.actor', coalesce(asks, ''), true);
end $$;
