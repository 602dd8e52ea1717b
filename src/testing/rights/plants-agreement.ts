import { sql } from 'kysely';
import type { Tx } from '#platform/database/database.ts';
import type { Asker } from './askers.ts';
import type { Facts } from './oracle.ts';
import type { Plant, Thing, Where, World } from './line.ts';

/** The years of which plans can be, apart from the one that other lines use. */
const FIRST_YEAR = 2027;
const YEARS = 170;

/** A plan of its own: of each, one text is put to the vote at a time. */
async function freshPlan(
  world: World,
  where: Where,
): Promise<{ readonly plan: string; readonly year: number; readonly area: string }> {
  const { hromada, beat } = world.groundOf(where);
  const { random, clock } = world.context.platform;
  const id = random.uuid();
  const now = clock.now();
  return await world.see(async (tx) => {
    for (const area of [hromada, beat]) {
      const { rows } = await sql<{ year: number }>`insert into plan.plan
        (id, year, area_id, opened_at, changed_at)
        select ${id}::uuid, year, ${area}::uuid, ${now}::timestamptz, ${now}::timestamptz
        from generate_series(${FIRST_YEAR}::integer, ${FIRST_YEAR + YEARS}::integer) as year
        where not exists (select from plan.plan as known
          where known.year = year.year and known.area_id = ${area}::uuid)
        order by year limit 1 returning year`.execute(tx);
      const [row] = rows;
      if (row) return { plan: id, year: row.year, area };
    }
    throw new Error('no year is left for a plan');
  });
}

function factsOf(world: World, where: Where, area: string): Facts {
  const { above } = world.groundOf(where);
  return { areaIds: [area, ...above] };
}

/** A proposal of that ground, which nobody has judged. */
function proposal(): Plant {
  return async (world, where) => {
    if (where === 'own' || where === 'assigned') return undefined;
    const { plan, year, area } = await freshPlan(world, where);
    const facts = factsOf(world, where, area);
    const { random, clock } = world.context.platform;
    const id = random.uuid();
    const now = clock.now();
    const words = world.marks.plant(['proposal.read'], facts);
    const action = await world.see(async (tx) => {
      await sql`insert into plan.proposal (id, body_fingerprint, receipt_hash, plan_id, area_id, problem,
        words, source_kind, language, proposed_at, changed_at)
        values (${id}, '', ${Buffer.from(random.bytes(32))}, ${plan}, ${area}, 'Темно.', ${words},
          'resident', 'uk', ${now}, ${now})`.execute(tx);
      return await insertAction(tx, world, { plan, year, area });
    });
    return {
      params: { id },
      facts,
      known: { seenAt: now.toString(), area, action: action.id, year: String(year) },
    };
  };
}

export const plantProposal = proposal();
export const plantProposalToDraft = proposal();
export const plantProposalToJoin = proposal();
export const plantProposalToDecline = proposal();

/** An action that says all that it must before it is voted on. */
async function insertAction(
  tx: Tx,
  { context }: World,
  { plan, year, area }: { readonly plan: string; readonly year: number; readonly area: string },
): Promise<{ readonly id: string; readonly number: number }> {
  const { random, clock } = context.platform;
  const id = random.uuid();
  const now = clock.now();
  const { rows } = await sql<{ number: number }>`with counted as (
    update plan.plan set last_action_number = last_action_number + 1 where id = ${plan}::uuid
    returning last_action_number as place
  )
  insert into plan.action
    (id, body_fingerprint, plan_id, year, number, number_in_plan, area_id, title, words, scanning, analysis, response,
      assessment, indicator, target, starts_on, due_on, created_at, changed_at)
    select ${id}::uuid, '', ${plan}::uuid, ${year}::integer, coalesce(max(number), 0) + 1,
      (select place from counted), ${area}::uuid,
      'Освітити дорогу', 'Поставити ліхтарі.', 'Темно.', 'Зняли.', 'Світло.', 'Порахуємо.', 'Ліхтарі', 12,
      make_date(${year}::integer, 1, 1), make_date(${year}::integer, 12, 31),
      ${now}::timestamptz, ${now}::timestamptz
    from plan.action where year = ${year}::integer returning number_in_plan as number`.execute(tx);
  await sql`insert into plan.answerable (action_id, part, side, post, name)
    values (${id}, 'owner', 'police', 'голова', 'Олена Зразкова')`.execute(tx);
  return { id, number: rows[0]?.number ?? 0 };
}

interface Put {
  readonly status?: 'voting' | 'agreed';
  /** Everybody has voted. */
  readonly voted?: true;
  /** Nobody is put to the vote: three people are invited. */
  readonly draft?: true;
  /** What its address names; the plan, when not said. Those who vote are on its roll by the text. */
  readonly by?: 'number' | 'text';
}

/** A plan of that ground whose text is put to the vote, or could be; given to the asker, they are on its roll. */
function agreement(put: Put): Plant {
  return async (world, where, asker) => {
    if (where === 'own') return undefined;
    if (where === 'assigned' && (put.by !== 'text' || !asker.accountId)) return undefined;
    return await insertPut(world, where, asker, put);
  };
}

async function insertPut(world: World, where: Where, asker: Asker, put: Put): Promise<Thing> {
  const { status = 'voting', voted, draft } = put;
  const { plan, year, area } = await freshPlan(world, where);
  const { random, clock } = world.context.platform;
  const now = clock.now();
  const [text, key] = [random.uuid(), random.uuid()];
  const voter = where === 'assigned' ? asker.accountId : undefined;
  const facts = { ...factsOf(world, where, area), ...(voter && { assigneeIds: [voter] }) };
  const people = candidatesIn(world, where);
  const words = `# ${text}\n`;
  return await world.see(async (tx) => {
    const action = await insertAction(tx, world, { plan, year, area });
    for (const [side, account] of people) {
      await sql`insert into plan.invited (id, plan_id, account_id, side, area_id, name, post, invited_at)
        values (${random.uuid()}, ${plan}, ${account}, ${side}, ${area}, 'Олена Зразкова', 'голова',
          ${now})`.execute(tx);
    }
    const known = {
      plan,
      area,
      year: String(year),
      action: action.id,
      number: String(action.number),
      person: people[0]?.[1] ?? '',
      key,
    };
    if (draft) return { params: { id: plan }, facts, known };
    const { hash, number } = await insertText(tx, { text, plan, year, words, status, now });
    await sql`insert into plan.frozen_action values (${text}, ${action.id})`.execute(tx);
    const seat = random.uuid();
    await sql`insert into plan.voter (id, text_id, account_id, side, name, post)
      values (${seat}, ${text}, ${voter ?? null}, 'police', 'Олена Зразкова',
        'голова')`.execute(tx);
    if (voted) {
      await sql`insert into plan.vote (id, voter_id, text_id, hash, choice, cast_at)
        values (${random.uuid()}, ${seat}, ${text}, ${hash}, 'yes', ${now})`.execute(tx);
    }
    return {
      params: paramsOf(put, { plan, text, year: String(year), number: String(number) }),
      facts,
      known: { ...known, hash },
    };
  });
}

/** What stands in the path alone: pages are compared without it. */
function paramsOf(
  { by }: Put,
  { plan, text, year, number }: Readonly<Record<'plan' | 'text' | 'year' | 'number', string>>,
): Thing['params'] {
  if (by === 'number') return { year, number };
  return { id: by === 'text' ? text : plan };
}

async function insertText(
  tx: Tx,
  one: {
    readonly text: string;
    readonly plan: string;
    readonly year: number;
    readonly words: string;
    readonly status: string;
    readonly now: Temporal.Instant;
  },
): Promise<{ readonly hash: string; readonly number: number }> {
  const { text, plan, year, words, status, now } = one;
  const decided = status === 'voting' ? null : now;
  const protocol = decided && words;
  const { rows } = await sql<{ hash: string; number: number }>`insert into plan.frozen_text
    (id, plan_id, year, number, number_in_plan, format, words, hash, status, frozen_at, ends_at, decided_at, protocol, protocol_hash)
    select ${text}::uuid, ${plan}::uuid, ${year}::integer, coalesce(max(number), 0) + 1,
      coalesce(max(number_in_plan) filter (where plan_id = ${plan}::uuid), 0) + 1, 2, ${words}::text,
      encode(sha256(convert_to(${words}::text, 'UTF8')), 'hex'), ${status}::text, ${now}::timestamptz,
      ${now.add({ hours: 24 })}::timestamptz, ${decided}::timestamptz, ${protocol}::text,
      encode(sha256(convert_to(${protocol}::text, 'UTF8')), 'hex')
    from plan.frozen_text where year = ${year}::integer returning hash, number`.execute(tx);
  const [row] = rows;
  if (!row) throw new Error('no text');
  return row;
}

const SIDE_ROLES = [
  ['police', 'police-head'],
  ['council', 'council-member'],
  ['community', 'community-delegate'],
] as const;

/** Somebody of each side on that ground. */
function candidatesIn(world: World, where: Where): readonly (readonly [string, string])[] {
  const { above } = world.groundOf(where);
  return SIDE_ROLES.flatMap(([side, role]) => {
    const found = world.askers.find(
      ({ accountId, state, roles }) =>
        accountId &&
        state === 'signed-in' &&
        roles.some((held) => held.role === role && above.some((area) => area === held.areaId)),
    );
    return found?.accountId ? [[side, found.accountId] as const] : [];
  });
}

export const plantPlanToAgree = agreement({ draft: true });
export const plantPlanToInvite = agreement({ draft: true });
export const plantPlanToUninvite = agreement({ draft: true });
export const plantPlanToFreeze = agreement({ draft: true });
export const plantPlanToThaw = agreement({});
export const plantPlanToDecide = agreement({ voted: true });
/** Which everybody reads. */
export const plantAgreed = agreement({ status: 'agreed', by: 'number' });
/** As those read it who vote. */
export const plantText = agreement({ by: 'text' });
export const plantTextToVote = agreement({ by: 'text' });
export const plantTextToWithdraw = agreement({ voted: true, by: 'text' });
/** Of a plan that takes proposals. */
export const plantPlanToPropose: Plant = async (world, where) => {
  if (where === 'own' || where === 'assigned') return undefined;
  const { year, area } = await freshPlan(world, where);
  return { params: { year: String(year) }, facts: factsOf(world, where, area), known: { area } };
};
