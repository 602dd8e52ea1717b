import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { type CardIssueId, newId } from '#kernel/ids.ts';
import { setActor } from '#platform/database/set-actor.ts';
import { seeEverything } from '#platform/database/testing.ts';
import { type OpenedClass, RESIDENT, type StaffActor } from '#modules/identity/index.ts';
import { deskOf, keptOfficer, LYMANSKA, staffIn, STEPOVA } from './testing-desk.ts';
import { officersForEachTest, type TestOfficers } from './testing.ts';
import { listCardIssues } from './use-cases/list-card-issues.ts';
import { readCardIssue } from './use-cases/read-card-issue.ts';
import { cardIssueSchema, submitCardIssue } from './use-cases/submit-card-issue.ts';

type Place = 'Дільниця Садова' | 'Степова громада';
interface Days {
  readonly place: Place;
  readonly from: string;
  readonly to?: string;
}

/** What the officer answers for, and of which of the two hromadas a remark on that card is then. */
interface Case {
  readonly whose: string;
  readonly assignments: readonly Days[];
  readonly hasNoStation?: true;
  readonly seenIn: readonly ('lymanska' | 'stepova')[];
}

const CASES: readonly Case[] = [
  {
    whose: 'who serves there today',
    assignments: [{ place: 'Дільниця Садова', from: '2025-03-12' }],
    seenIn: ['lymanska'],
  },
  {
    whose: 'whose assignment has ended',
    assignments: [{ place: 'Дільниця Садова', from: '2025-03-12', to: '2026-11-01' }],
    seenIn: ['lymanska'],
  },
  {
    whose: 'who begins tomorrow',
    assignments: [{ place: 'Дільниця Садова', from: '2026-11-26' }],
    seenIn: ['lymanska'],
  },
  {
    whose: 'who served there and now serves elsewhere',
    assignments: [
      { place: 'Дільниця Садова', from: '2025-03-12', to: '2026-11-24' },
      { place: 'Степова громада', from: '2026-11-25' },
    ],
    seenIn: ['stepova'],
  },
  {
    whose: 'who served elsewhere last, and serves nowhere',
    assignments: [
      { place: 'Дільниця Садова', from: '2025-03-12', to: '2026-10-01' },
      { place: 'Степова громада', from: '2026-10-02', to: '2026-11-01' },
    ],
    seenIn: ['stepova'],
  },
  {
    whose: 'who served in both to the same day',
    assignments: [
      { place: 'Дільниця Садова', from: '2025-03-12', to: '2026-11-01' },
      { place: 'Степова громада', from: '2026-10-02', to: '2026-11-01' },
    ],
    seenIn: ['lymanska', 'stepova'],
  },
  { whose: 'who has a station only', assignments: [], seenIn: ['lymanska'] },
  {
    whose: 'whose station of another place counts no more',
    assignments: [{ place: 'Степова громада', from: '2026-10-02', to: '2026-11-01' }],
    seenIn: ['stepova'],
  },
  { whose: 'who is of nowhere', assignments: [], hasNoStation: true, seenIn: [] },
];

async function arrange(planted: TestOfficers, { assignments, hasNoStation }: Case) {
  const { id } = await keptOfficer(planted);
  const { random } = planted.platform;
  await seeEverything(planted.platform.database, async (tx) => {
    await sql`delete from officers.assignment where officer_id = ${id}`.execute(tx);
    for (const { place, from, to } of assignments) {
      await sql`insert into officers.assignment (id, officer_id, area_id, starts_on, ends_on)
        select ${random.uuid()}, ${id}, id, ${from}, ${to ?? null} from areas.area
        where name = ${place}`.execute(tx);
    }
    if (hasNoStation) {
      await sql`update officers.officer set station_id = null where id = ${id}`.execute(tx);
    }
  });
}

async function remark(planted: TestOfficers): Promise<CardIssueId> {
  const key = newId<'card-issue'>(planted.platform.random);
  const form = cardIssueSchema.parse({ key, subject: 'person', note: 'Відповідає інша людина' });
  const about = { officerId: (await keptOfficer(planted)).id };
  const sent = await submitCardIssue({ ...planted.context, actor: RESIDENT }, { ...form, about });
  expect(sent).toMatchObject({ ok: true });
  return key;
}

/** What a statement finds that forgot to ask whose rows it may see; `for update` where it would change them. */
async function found(
  planted: TestOfficers,
  actor: string,
  lock: 'read' | 'change' = 'read',
): Promise<readonly string[]> {
  const { database, clock } = planted.platform;
  return await database.transaction(async (tx) => {
    await setActor(tx, actor, clock);
    const { rows } =
      lock === 'read'
        ? await sql<{ id: string }>`select id from officers.card_issue`.execute(tx)
        : await sql<{ id: string }>`select id from officers.card_issue for update`.execute(tx);
    return rows.map(({ id }) => id);
  });
}

describe('a remark on the card of somebody', () => {
  const planted = officersForEachTest();
  let staff: Readonly<Record<'lymanska' | 'stepova', StaffActor>>;
  beforeEach(async () => {
    staff = {
      lymanska: await staffIn(planted, 'coordinator', LYMANSKA),
      stepova: await staffIn(planted, 'coordinator', STEPOVA),
    };
  });

  it.for(CASES)('$whose passes both walls for the same people: $seenIn', async (one) => {
    await arrange(planted, one);
    const id = await remark(planted);
    for (const where of ['lymanska', 'stepova'] as const) {
      const seen = one.seenIn.includes(where) ? [id] : [];
      using desk = await deskOf(planted, staff[where]);
      const listed = await listCardIssues(desk);
      expect(listed.ok && listed.value.map((issue) => issue.id), `${where} lists`).toEqual(seen);
      expect((await readCardIssue(desk, { id })).ok, `${where} reads`).toBe(seen.length > 0);
      expect(await found(planted, staff[where].id), `the wall shows ${where}`).toEqual(seen);
      expect(await found(planted, staff[where].id, 'change'), `${where} changes`).toEqual(seen);
    }
    expect(await found(planted, RESIDENT.kind)).toEqual([]);
    expect(await found(planted, 'system')).toEqual([id]);
  });

  it('is read, and not changed, by whom two people let read remarks there', async () => {
    const id = await remark(planted);
    const officer = await staffIn(planted, 'duty-officer', LYMANSKA);
    expect(await found(planted, officer.id)).toEqual([]);
    const areaId = planted.context.areas.byCode(LYMANSKA)?.id ?? '';
    const { clock, random } = planted.platform;
    const endsAt = clock.now().add({ minutes: 30 });
    await seeEverything(planted.platform.database, (tx) =>
      sql`insert into identity.break_glass (id, asked_by, data_class, area_id, reason, asked_at, decision,
          decided_by, decided_at, ends_at)
        values (${random.uuid()}, ${officer.id}, 'report', ${areaId}, 'Людина в небезпеці, адреси не знаємо',
          ${clock.now()}, 'opened', ${staff.lymanska.id}, ${clock.now()}, ${endsAt})`.execute(tx),
    );
    const opened: OpenedClass = { dataClass: 'report', areaId, endsAt };
    using desk = await deskOf(planted, { ...officer, opened: [opened] });
    expect(await readCardIssue(desk, { id })).toMatchObject({ value: { mayHandle: false } });
    expect(await found(planted, officer.id)).toEqual([id]);
    expect(await found(planted, officer.id, 'change')).toEqual([]);
  });
});
