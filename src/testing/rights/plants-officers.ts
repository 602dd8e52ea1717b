import { sql } from 'kysely';
import { newId, type OfficerId, parseId } from '#kernel/ids.ts';
import { createOfficer } from '#modules/officers/use-cases/create-officer.ts';
import { submitCardIssue } from '#modules/officers/use-cases/submit-card-issue.ts';
import { insertReception } from '#modules/officers/storage/save-reception.ts';
import { halfYearKey, halfYearOf } from '#modules/officers/domain/half-year.ts';
import { NO_WORDS } from '#modules/officers/domain/half-year-report.ts';
import {
  savePublishedHalf,
  saveHalfYearWords,
} from '#modules/officers/storage/half-year-reports.ts';
import { saveWorkEntry } from '#modules/officers/storage/work-entries.ts';
import type { Asker } from './askers.ts';
import { until } from './grounds.ts';
import type { Plant, Thing, Where, World } from './line.ts';
import { linkOfficer } from './plants-identity.ts';

/** An officer with a beat on that ground; of the asker's own, with her account. */
export const plantOfficer: Plant = async (world, where, asker) => {
  const own = where === 'own' ? asker.accountId : undefined;
  if (where === 'assigned' || (where === 'own' && own === undefined)) return undefined;
  const { beat, above } = world.groundOf(where);
  const badgeNumber = String(100_000 + world.next());
  const { clock } = world.context.platform;
  const facts = { areaIds: [beat, ...above], ownerId: own };
  const name = world.marks.plant(LISTED_BY, facts, '/desk/officers');
  const created = await createOfficer(world.system, {
    ...CARD,
    badgeNumber,
    name,
    areaId: beat,
    startsOn: clock.today().subtract({ days: 30 }),
  });
  if (!created.ok) throw new Error(`no officer: ${created.refusal}`);
  const { id } = created.value;
  if (own !== undefined) await linkOfficer(world, id, own);
  await until(() => world.context.officers.get(id) !== undefined);
  const { slug, version, assignment } = await keptOf(world, id);
  return {
    params: { id, slug, assignment },
    facts,
    known: { badgeNumber, version: String(version) },
  };
};

/** Whose something is on that ground, and who may for that reason: given to the asker, the asker is that officer. */
export async function officerOn(world: World, where: Where, asker: Asker) {
  if (where === 'own') return undefined;
  const isGiven = where === 'assigned';
  const officer = await world.thing(plantOfficer, isGiven ? 'own' : where, asker);
  const id = parseId<'officer'>(officer?.params['id'] ?? '');
  if (!id) return undefined;
  const { beat, above } = world.groundOf(where);
  const facts = {
    areaIds: [beat, ...above],
    assigneeIds: isGiven && asker.accountId ? [asker.accountId] : [],
  };
  return { id, facts };
}

async function keptOf({ see }: World, id: OfficerId) {
  const { rows } = await see((tx) =>
    sql<{ slug: string; version: number; assignment: string }>`
      select slug, version, (select id from officers.assignment where officer_id = ${id}) as assignment
      from officers.officer where id = ${id}`.execute(tx),
  );
  const [kept] = rows;
  if (!kept) throw new Error('no officer');
  return kept;
}

/** Everybody may read a card; the list at the desk is of one's own area. */
const LISTED_BY = ['officer.list', 'officer-contact.edit'] as const;

const CARD = {
  nameEn: undefined,
  kind: 'district',
  wordForm: 'feminine',
  rank: undefined,
  phones: ['+380670000000'],
  email: undefined,
  stationId: undefined,
  messengers: {},
  languages: ['uk'],
} as const;

/** What of an officer is planted anew each time, while she stays. */
function ofOfficer(add: (world: World, officer: OfficerId) => Promise<Thing['params']>): Plant {
  return async (world, where, asker) => {
    const officer = await world.thing(plantOfficer, where, asker);
    if (!officer) return undefined;
    const params = await add(world, idOf(officer));
    return { ...officer, params: { ...officer.params, ...params } };
  };
}

export const plantReception = ofOfficer(async ({ context, see, next }, officer) => {
  const reception = context.platform.random.uuid();
  const hours = { weekday: 3, startsAt: '10:00', endsAt: '11:00', placeEn: undefined } as const;
  const place = { id: reception, areaId: undefined, place: `Кімната ${next()}` };
  await see((tx) => sql`delete from officers.reception where officer_id = ${officer}`.execute(tx));
  await see((tx) => insertReception(tx, officer, { ...hours, ...place }, context.platform.clock));
  return { reception };
});

export const plantAbsence = ofOfficer(async ({ context, see }, officer) => {
  const absence = context.platform.random.uuid();
  await see((tx) => sql`delete from officers.absence where officer_id = ${officer}`.execute(tx));
  await see((tx) =>
    sql`insert into officers.absence (id, officer_id, starts_on, ends_on)
      values (${absence}, ${officer}, '2026-12-01', '2026-12-03')`.execute(tx),
  );
  return { absence };
});

/** A remark on her card. */
export const plantIssue: Plant = async (world, where, asker) => {
  return await remark(world, await world.thing(plantOfficer, where, asker));
};

function idOf({ params }: Thing): OfficerId {
  const id = parseId<'officer'>(params['id'] ?? '');
  if (id === undefined) throw new Error('no officer');
  return id;
}

async function remark(world: World, officer: Thing | undefined): Promise<Thing | undefined> {
  if (!officer) return undefined;
  const key = newId<'card-issue'>(world.context.platform.random);
  const { facts } = officer;
  const note = world.marks.plant(['card-issue.list'], facts);
  const about = { officerId: idOf(officer) };
  const kept = await submitCardIssue(world.system, { key, subject: 'phone', note, about });
  if (!kept.ok) throw new Error(`no remark: ${kept.refusal}`);
  return { params: { id: key }, facts };
}

/** What she wrote down; of the asker's own, or of the officer of that ground. */
export const plantWork: Plant = async (world, where, asker) => {
  const officer = await world.thing(plantOfficer, where, asker);
  if (!officer) return undefined;
  const { random, clock } = world.context.platform;
  const id = newId<'work-entry'>(random);
  const entry = {
    id,
    officerId: idOf(officer),
    areaId: undefined,
    kind: 'visit',
    count: 2,
    doneOn: clock.today(),
    clientKey: random.uuid(),
    source: undefined,
  };
  await world.see((tx) => saveWorkEntry(tx, entry, clock.now()));
  return { params: { id }, facts: { ownerId: officer.facts.ownerId } };
};

/** The report of an officer on the half-year that goes on, with something in its draft. */
export const plantHalfYear: Plant = async (world, where, asker) => {
  const officer = await world.thing(plantOfficer, where, asker);
  if (!officer) return undefined;
  const { clock } = world.context.platform;
  const half = halfYearOf(clock.today());
  const done = world.marks.plant(['half-year.write'], officer.facts);
  const now = clock.now();
  const of = { officerId: idOf(officer), half };
  await world.see((tx) => saveHalfYearWords(tx, of, { ...NO_WORDS, done }, now));
  return {
    params: { ...officer.params, half: halfYearKey(half) },
    facts: officer.facts,
    known: { seen: now.toString() },
  };
};

/** The same, published. */
export const plantPublishedHalf: Plant = async (world, where, asker) => {
  const report = await plantHalfYear(world, where, asker);
  if (!report) return undefined;
  const { clock } = world.context.platform;
  const half = halfYearOf(clock.today());
  const published = { ...NO_WORDS, figures: [], asOf: clock.today() };
  const of = { officerId: idOf(report), half };
  await world.see((tx) => savePublishedHalf(tx, of, published, clock.now()));
  return report;
};

/** Whoever writes down their work is an officer. */
export const plantOwnOfficer: Plant = async (world, where: Where, asker: Asker) => {
  if (where !== 'own') return undefined;
  const officer = await world.thing(plantOfficer, where, asker);
  return officer && { params: {}, facts: { ownerId: asker.accountId } };
};

/** A beat that waits for somebody, and an officer of the same ground who could answer there. */
export const plantVacancy: Plant = async (world, where, asker) => {
  if (where === 'own' || where === 'assigned') return undefined;
  const officer = await plantOfficer(world, where, asker);
  const { village, above } = world.groundOf(where);
  return {
    params: { area: village },
    facts: { areaIds: [village, ...above] },
    known: { officer: officer?.params['id'] ?? '' },
  };
};

export const plantPlaceOfWork: Plant = async (world, where) => {
  if (where === 'own' || where === 'assigned') return undefined;
  const { village, above } = world.groundOf(where);
  return { params: {}, facts: { areaIds: [village, ...above] }, known: { area: village } };
};
