-- A number was counted over all plans of a year, so a second plan of the same year began at action 3, version 2. Addresses
-- keep that number; people are shown the one that is counted within the plan.
-- A discarded draft does not free its number.
alter table plan.plan add column last_action_number integer not null default 0 check (last_action_number >= 0);

alter table plan.action add column number_in_plan integer check (number_in_plan > 0);
update plan.action set number_in_plan = numbered.place
from (select id, row_number() over (partition by plan_id order by number) as place from plan.action) as numbered
where action.id = numbered.id;
alter table plan.action alter column number_in_plan set not null;
alter table plan.action add unique (plan_id, number_in_plan);

update plan.plan set last_action_number = counted.last
from (select plan_id, max(number_in_plan) as last from plan.action group by plan_id) as counted
where plan.id = counted.plan_id;

-- A text says its own version, and its hash is made of that; so an earlier text keeps the version that it says. In format 1
-- the words have the numbers of the year, in format 2 those of the plan.
alter table plan.frozen_text add column format smallint not null default 1 check (format in (1, 2));
alter table plan.frozen_text alter column format drop default;
alter table plan.frozen_text add column number_in_plan integer check (number_in_plan > 0);
update plan.frozen_text set number_in_plan = number;
alter table plan.frozen_text alter column number_in_plan set not null;
alter table plan.frozen_text add unique (plan_id, number_in_plan);
