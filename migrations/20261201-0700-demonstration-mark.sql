-- Records of the demonstration community carry their own mark, so that they can be removed wherever they lie: an area
-- of the demonstration becomes a real one as soon as the codifier is imported. The seed says what it is once for each
-- transaction (poruch.origin); the default below writes it into every record that the transaction makes.
create function platform.origin() returns text language sql stable
as $$ select case current_setting('poruch.origin', true) when 'demo' then 'demo' else 'own' end $$;

do $$
declare
  marked text;
begin
  foreach marked in array array[
    'reports.report', 'promises.promise', 'promises.question', 'promises.published_question', 'meetings.series',
    'meetings.meeting', 'courses.course', 'courses.cohort', 'schools.lesson', 'forum.forum', 'forum.adoption',
    'plan.plan', 'plan.action', 'plan.proposal'
  ] loop
    execute format(
      'alter table %s add column origin text not null default platform.origin() check (origin in (''own'', ''demo''))',
      marked
    );
  end loop;
end $$;

-- A demonstration that an earlier version made has no marks. The journal knows it: at the first start it was made in the
-- name of `demonstration`, by `demo reset --again` in the name of `command-line`, which makes none of these otherwise.
select set_config('poruch.actor', 'system', true);

create temporary table demo_made on commit drop as
select thing_kind as kind, thing_id::uuid as id from audit.entry
where actor_kind = 'system' and actor_id in ('demonstration', 'command-line')
  and action in (
    'report.submit', 'promise.give', 'question.ask', 'meeting.plan', 'meeting.publish', 'course.write', 'course.plan',
    'lesson.scheduled', 'forum.prepare', 'plan.open', 'action.write'
  )
  and thing_id ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$';

update reports.report set origin = 'demo' where id in (select id from demo_made where kind = 'report');
update promises.promise set origin = 'demo' where id in (select id from demo_made where kind = 'promise');
update promises.question set origin = 'demo' where id in (select id from demo_made where kind = 'question');
update promises.published_question set origin = 'demo'
where question_id in (select id from promises.question where origin = 'demo');
update meetings.meeting set origin = 'demo' where id in (select id from demo_made where kind = 'meeting');
update meetings.series set origin = 'demo'
where id in (select series_id from meetings.meeting where origin = 'demo');
update courses.course set origin = 'demo' where id in (select id from demo_made where kind = 'course');
update courses.cohort set origin = 'demo' where id in (select id from demo_made where kind = 'cohort');
update schools.lesson set origin = 'demo'
where id in (select id from demo_made where kind = 'lesson')
  or school_id in (select id from organisations.organisation where origin = 'demo');
update forum.forum set origin = 'demo' where id in (select id from demo_made where kind = 'forum');
update forum.adoption set origin = 'demo'
where exists (
  select from forum.innovation join forum.forum on forum.id = innovation.forum_id
  where innovation.id = adoption.innovation_id and forum.origin = 'demo'
);
update plan.plan set origin = 'demo' where id in (select id from demo_made where kind = 'joint-plan');
update plan.action set origin = 'demo' where id in (select id from demo_made where kind = 'joint-action');
-- Residents propose, so the journal does not tell these two from others: they are known by their words.
update plan.proposal set origin = 'demo'
where plan_id in (select id from plan.plan where origin = 'demo') and problem in (
  'Біля ставка ввечері темно й порожньо, підлітки роз’їжджають там на мопедах.',
  'Літніх людей обдурюють телефоном: кажуть, що вони з банку або що онук у біді.'
);
