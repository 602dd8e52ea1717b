-- Of a published report, whether anybody here has looked at it, and who reads what is answered: what was public in
-- another system is shown as it stood there, and neither it nor what a program sent has a receipt.
select set_config('poruch.actor', 'system', true);

alter table reports.published add column is_looked_at boolean;
alter table reports.published add column answer_reader text check (answer_reader in ('receipt', 'program', 'nobody'));
-- Whether somebody has seen to what was taken over before this day is not known: nothing is promised of it.
update reports.published set
  is_looked_at = report.way <> 'import',
  answer_reader = case report.way when 'open311' then 'program' when 'import' then 'nobody' else 'receipt' end
from reports.report where report.id = report_id;
alter table reports.published alter column is_looked_at set not null;
alter table reports.published alter column answer_reader set not null;
