import { Client } from 'pg';

/** Inserts joint actions over all hromadas and ten years as rows, with their owners and linked events. */
export async function plantPlans(
  ownerUrl: string,
  { count, newest }: { readonly count: number; readonly newest: number },
): Promise<void> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('set statement_timeout = 0');
    await client.query("select set_config('poruch.actor', 'system', false)");
    await client.query(PLANS, [newest]);
    await client.query(ACTIONS, [count, newest]);
    await client.query(OWNERS);
    await client.query(STAGES);
    await client.query(HELD);
    await client.query(HISTORY);
    await client.query(
      'vacuum analyze plan.plan, plan.action, plan.answerable, plan.stage, plan.link, plan.history',
    );
  } finally {
    await client.end();
  }
}

const PLANS = `
  insert into plan.plan (id, year, area_id, status, opened_at, changed_at)
  select gen_random_uuid(), year, id, 'under-way', now(), now()
  from areas.area cross join generate_series($1::integer - 9, $1::integer) as year
  where kind = 'hromada'
  on conflict do nothing`;

/** Texts of realistic length; each fifth is late, each third done, one in ten dropped. */
const ACTIONS = `
  insert into plan.action (id, body_fingerprint, plan_id, year, number, number_in_plan, area_id, status, title, words, scanning,
    analysis, response, assessment, indicator, indicator_unit, indicator_counts, baseline, target, starts_on, due_on,
    track, created_at, changed_at, published_at, closed_at, risen, risen_on)
  select gen_random_uuid(), '', plan.id, plan.year, turn / 10 + 1000, turn / 10 + 1000, plan.area_id,
    case when turn % 3 = 0 then 'done' when turn % 10 = 1 then 'dropped' else 'under-way' end,
    'Освітити дорогу до школи у вигаданому селі ' || turn,
    repeat('Поставити ліхтарі від зупинки до школи. ', 10), repeat('Темно. ', 60), repeat('Ліхтарі зняли. ', 40),
    repeat('Світло. ', 40), repeat('Порахуємо. ', 40), 'Скільки заходів проведено', 'заходів', 'things', 0, 12,
    make_date(plan.year, 1, 10), make_date(plan.year, 1 + turn % 12, 20),
    (array['officers', 'communication', 'vulnerable', ''])[1 + turn % 4], now(), now(), now(),
    case when turn % 3 = 0 or turn % 10 = 1 then now() end,
    case when turn % 5 = 2 and turn % 3 <> 0 and turn % 10 <> 1 then 'overdue' end,
    case when turn % 5 = 2 and turn % 3 <> 0 and turn % 10 <> 1 then current_date end
  from generate_series(0, $1::integer - 1) as turn
    join (
      select id, year, area_id, row_number() over (partition by year order by id) - 1 as place,
        count(*) over (partition by year) as plans
      from plan.plan
    ) as plan on plan.year = $2::integer - turn % 10 and plan.place = turn / 10 % plan.plans`;

const OWNERS = `
  insert into plan.answerable (action_id, part, side, post, name, answer, answered_at)
  select id, part, 'council', 'голова громади', 'Іван Вигаданий', 'accepted', now()
  from plan.action cross join unnest(array['owner', 'deputy']) as part
  on conflict do nothing`;

const STAGES = `
  insert into plan.stage (action_id, number, words, due_on)
  select id, stage, 'Провести кабель до стовпа', due_on - stage
  from plan.action cross join generate_series(1, 4) as stage
  on conflict do nothing`;

const HELD = `
  insert into plan.link (id, action_id, purpose, kind, thing_id, linked_at, done_on, people, area_id, languages)
  select gen_random_uuid(), id, 'work', 'meeting', gen_random_uuid(), now(), due_on - turn * 7, turn * 4, area_id,
    array[case when turn = 5 then 'ro' else 'uk' end]
  from plan.action cross join generate_series(1, 6) as turn`;

const HISTORY = `
  insert into plan.history (id, action_id, happened_at, party, what, status, words)
  select gen_random_uuid(), action.id, now() - turn * interval '7 days', 'council', what, action.status,
    'Зробили, що змогли, і ось чому так вийшло.'
  from plan.action as action
    cross join unnest(array['agreed', 'accepted', 'started', 'reported', 'reported',
      'confirmed']) with ordinality as happened (what, turn)`;
