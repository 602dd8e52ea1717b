import { sql } from 'kysely';
import { tokenHash } from '#platform/crypto/token.ts';
import { EVIDENCE_FILES } from '#modules/plan/domain/evidence-files.ts';
import { photograph } from '#modules/reports/testing.ts';
import type { Asker } from './askers.ts';
import type { Plant, Thing, Where, World } from './line.ts';
import { plantCohort } from './plants-courses.ts';

const PICTURE = await photograph(120);

interface Planted {
  readonly status?: 'proposed' | 'agreed' | 'accepted' | 'under-way';
  /** Its owner says that it is done. */
  readonly claimed?: true;
  /** Its owner has answered already. */
  readonly answered?: true;
  readonly evidence?: true;
  /** By what its public address says. */
  readonly isPublic?: true;
}

/** An action on that ground; given to the asker, they are its owner, where they have no other right. */
function action(planted: Planted): Plant {
  return async (world, where, asker) => {
    if (where === 'own' || (where === 'assigned' && !asker.accountId)) return undefined;
    return await insertOne(world, where, asker, planted);
  };
}

async function insertOne(
  world: World,
  where: Where,
  asker: Asker,
  planted: Planted,
): Promise<Thing> {
  const { beat, above } = world.groundOf(where);
  const { random, clock, files } = world.context.platform;
  const plan = await planOn(world, where);
  const [id, evidence, link] = [random.uuid(), random.uuid(), random.uuid()];
  const token = Buffer.from(random.bytes(32)).toString('base64url');
  const owner = where === 'assigned' ? asker.accountId : undefined;
  const facts = { areaIds: [beat, ...above], ...(owner && { assigneeIds: [owner] }) };
  const { status = 'agreed', claimed, answered } = planted;
  const isDraft = status === 'proposed';
  const title = isDraft ? world.marks.plant(['action.follow'], facts) : 'Освітити дорогу';
  const now = clock.now();
  const answer = answered ? 'accepted' : 'asked';
  const number = await world.see(async (tx) => {
    // The forms of the desk give numbers, too.
    const { rows } = await sql<{ number: number }>`with counted as (
      update plan.plan set last_action_number = last_action_number + 1 where id = ${plan}::uuid
      returning last_action_number as place
    )
    insert into plan.action
      (id, body_fingerprint, plan_id, year, number, number_in_plan, area_id, status, title, words,
        starts_on, due_on,
        created_at, changed_at, published_at, claimed_at, claimed_side)
      select ${id}::uuid, '', ${plan}::uuid, 2026, coalesce(max(number), 0) + 1,
        (select place from counted), ${beat}::uuid,
        ${status}::text, ${title}::text, 'Поставити ліхтарі.',
        '2026-01-01'::date, '2026-12-31'::date, ${now}::timestamptz, ${now}::timestamptz,
        ${isDraft ? null : now}::timestamptz,
        ${claimed ? now : null}::timestamptz, ${claimed ? 'police' : null}::text
      from plan.action where year = 2026 returning number`.execute(tx);
    await sql`insert into plan.answerable
      (action_id, part, side, post, name, account_id, answer, answered_at)
      values (${id}, 'owner', 'police', 'голова', 'Олена Зразкова', ${owner ?? null}, ${answer},
        ${answered ? now : null})`.execute(tx);
    await sql`insert into plan.answerable_contact (action_id, part, language, code_hash)
      values (${id}, 'owner', 'uk', ${Buffer.from(tokenHash(token))})`.execute(tx);
    await sql`insert into plan.evidence
      (id, action_id, given_at, words, photo_width, photo_height, document_name, document_bytes)
      values (${evidence}, ${id}, ${now}, 'Світить.', 12, 12, 'Акт.pdf', 9)`.execute(tx);
    await sql`insert into plan.link (id, action_id, purpose, kind, thing_id, linked_at)
      values (${link}, ${id}, 'work', 'meeting', ${random.uuid()}, ${now})`.execute(tx);
    return rows[0]?.number ?? 0;
  });
  if (planted.evidence) {
    for (const one of Object.values(EVIDENCE_FILES)) await files.write(one, evidence, PICTURE);
  }
  return {
    params: paramsOf(planted, { id, token, evidence, year: '2026', number: String(number) }),
    facts,
    known: { seenAt: now.toString(), link, area: beat, plan },
  };
}

type Params = Readonly<Record<'id' | 'token' | 'evidence' | 'year' | 'number', string>>;

/** No more than the addresses name: what was asked for is taken out of the answers that are compared, and a number is short. */
function paramsOf({ evidence, isPublic }: Planted, all: Params): Thing['params'] {
  const { id, token, year, number } = all;
  if (evidence) return { year, number, evidence: all.evidence };
  return isPublic ? { year, number } : { id, token };
}

/** The plan of that ground’s hromada: there is one a year. */
export async function planOn(world: World, where: Where, year = 2026): Promise<string> {
  const { hromada } = world.groundOf(where);
  const { random, clock } = world.context.platform;
  const now = clock.now();
  return await world.see(async (tx) => {
    await sql`insert into plan.plan (id, year, area_id, opened_at, changed_at)
      values (${random.uuid()}, ${year}, ${hromada}, ${now}, ${now})
      on conflict do nothing`.execute(tx);
    const { rows } = await sql<{ id: string }>`
      select id from plan.plan where year = ${year} and area_id = ${hromada}`.execute(tx);
    return rows[0]?.id ?? '';
  });
}

/** What the sides agreed to. */
export const plantAction = action({});
/** As everybody reads it. */
export const plantPublicAction = action({ isPublic: true });
export const plantActionToAnswer = action({});
export const plantActionToName = action({});
export const plantActionToDrop = action({});
export const plantActionToUnlink = action({});
export const plantLetter = action({});
export const plantLetterToReport = action({ status: 'accepted', answered: true });
/** Whoever stands for it answers by a link: nobody’s account is theirs. */
export const plantActionWithoutAccount: Plant = async (world, where, asker) =>
  where === 'assigned' ? undefined : await plantAction(world, where, asker);
/** Its owner stands for it. */
export const plantAcceptedAction = action({ status: 'accepted', answered: true });
export const plantActionToReport = action({ status: 'accepted', answered: true });
/** The police say that it is done. */
export const plantClaimedAction = action({ status: 'under-way', answered: true, claimed: true });
export const plantActionToConfirm = action({ status: 'under-way', answered: true, claimed: true });
/** Which nobody but the desk has read. */
export const plantDraft = action({ status: 'proposed' });
export const plantDraftToEdit = action({ status: 'proposed' });
export const plantDraftToDiscard = action({ status: 'proposed' });
/** With a photograph and a document. */
export const plantActionEvidence = action({ evidence: true });

/** With a session of a cohort that was held in the same place. */
export const plantActionToLink: Plant = async (world, where, asker) => {
  const planted = await action({})(world, where, asker);
  const session = planted && (await world.thing(plantCohort, where, asker));
  const id = session?.params['session'];
  return planted && id ? { ...planted, known: { ...planted.known, session: id } } : undefined;
};

/** The plan of a ground, to which something is added: the form alone says which. */
export const plantPlan: Plant = async (world, where) => {
  if (where === 'own' || where === 'assigned') return undefined;
  const { hromada, above } = world.groundOf(where);
  return {
    params: {},
    facts: { areaIds: above },
    known: { plan: await planOn(world, where), area: hromada },
  };
};
