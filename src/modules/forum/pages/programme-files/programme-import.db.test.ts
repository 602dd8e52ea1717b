import { readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { realData } from '../../../../../tools/testing/real-data.ts';
import { receiptKeys } from '#platform/crypto/receipt-keys.ts';
import type { Tx } from '#platform/database/database.ts';
import { seeEverything } from '#platform/database/testing.ts';
import { ticketKeys } from '#modules/attendance/testing.ts';
import { type Actor, RESIDENT } from '#modules/identity/index.ts';
import { LYMANSKA, officersForEachTest, staffIn, STEPOVA } from '#modules/officers/testing.ts';
import type { ForumContext } from '../../domain/forum-context.ts';
import { eventsOf, type Programme } from '../../domain/programme/programme.ts';
import { exampleEvent, programmeOf } from '../../domain/programme/testing.ts';
import type { FileDays } from '../../domain/programme-import/programme-draft.ts';
import { forumPermissions } from '../../permissions.ts';
import { type PlantedForum, plantForum } from '../../testing-programme.ts';
import { confirmProgramme } from '../../use-cases/programme-import/confirm-programme.ts';
import { discardProgramme } from '../../use-cases/programme-import/discard-programme.ts';
import { keepProgrammeFile } from '../../use-cases/programme-import/keep-programme-file.ts';
import { previewProgramme } from '../../use-cases/programme-import/preview-programme.ts';
import { publishProgramme } from '../../use-cases/publish-programme.ts';
import { readProgrammeDesk } from '../../use-cases/read-programme-desk.ts';
import { readProgramme } from '../../use-cases/read-programme.ts';
import { writeFrabJson } from './write-frab-json.ts';
import { writeFrabXml } from './write-frab-xml.ts';

const NOW = '2026-12-01T08:00:00Z';
const planted = officersForEachTest({ permissions: forumPermissions });
const tickets = ticketKeys(Buffer.alloc(32, 7));
const receipts = receiptKeys(Buffer.alloc(32, 9));

async function as(actor: Actor, now = NOW): Promise<ForumContext & Disposable> {
  const opened = await planted.open();
  const { platform } = planted.at(now);
  return { ...opened, platform, actor, tickets, receipts, gatheringKinds: [] };
}

const see = <Value>(work: (tx: Tx) => Promise<Value>) =>
  seeEverything(planted.platform.database, work);

async function forum(): Promise<PlantedForum> {
  const areaId = planted.context.areas.byCode(LYMANSKA)?.id;
  if (!areaId) throw new Error('no Lymanska');
  return await see((tx) => plantForum(tx, { areaId }));
}

const organiser = () => staffIn(planted, 'forum-organiser');

async function bring(
  context: ForumContext,
  { id: forumId }: PlantedForum,
  text: string | Uint8Array,
  days: FileDays = 'keep',
) {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text;
  const kept = await keepProgrammeFile(context, {
    forumId,
    days,
    file: { name: 'програма.xml', bytes },
  });
  if (!kept.ok) throw new Error(kept.refusal.reason);
  const named = { forumId, id: kept.value };
  const previewed = await previewProgramme(context, named);
  if (!previewed.ok || !previewed.value.outcome.ok) throw new Error('not previewed');
  return { named, plan: previewed.value.outcome.value };
}

async function take(
  context: ForumContext,
  ...asked: Parameters<typeof bring> extends [unknown, ...infer Rest] ? Rest : never
) {
  const { named, plan } = await bring(context, ...asked);
  const taken = await confirmProgramme(context, { ...named, fingerprint: plan.fingerprint });
  if (!taken.ok) throw new Error(taken.refusal);
  return plan;
}

async function desk(context: ForumContext, { id }: PlantedForum) {
  const read = await readProgrammeDesk(context, { forumId: id });
  if (!read.ok) throw new Error(read.refusal);
  return read.value;
}

/** Two rooms, a break, somebody who speaks twice, and words of any sort. */
function program(): Programme {
  const start = exampleEvent(1).start;
  const [person] = exampleEvent(1).persons;
  return programmeOf([
    exampleEvent(1, { title: `Кава & "чай" <тут> ☃` }),
    exampleEvent(2, { start: start.add({ minutes: 60 }), persons: person ? [person] : [] }),
    exampleEvent(3, {
      start: start.add({ minutes: 30 }),
      kind: 'break',
      code: undefined,
      title: 'Перерва на каву',
      track: '',
      persons: [],
      links: [],
      attachments: [],
    }),
  ]);
}

describe('a programme from a file', () => {
  test.each([
    ['XML', (programme: Programme) => writeFrabXml(programme, programme.conference.url)],
    ['JSON', writeFrabJson],
  ])(
    'in %s comes back out as it went in: published, exported, each event where it was',
    async (_, write) => {
      const planted = await forum();
      using context = await as(await organiser());
      const given = program();
      const plan = await take(context, planted, write(given));
      expect(plan.refused).toEqual([]);
      expect([plan.newRooms, plan.newTracks]).toEqual([
        ['Зал 1'],
        ['Спілкування з громадою', 'Робота з дітьми та вразливими групами'],
      ]);
      const published = await publishProgramme(context, {
        forumId: planted.id,
        after: 0,
        note: { uk: '', en: '' },
      });
      expect(published).toMatchObject({ ok: true });
      const read = await readProgramme(context, { year: planted.year, locale: 'uk' });
      if (!read.ok) throw new Error('not published');
      const facts = (programme: Programme) =>
        [...eventsOf(programme)]
          .sort((one, other) => Temporal.ZonedDateTime.compare(one.start, other.start))
          .map((event) => ({
            title: event.title,
            kind: event.kind,
            room: event.room,
            track: event.track,
            start: event.start.toString(),
            minutes: event.minutes,
            abstract: event.kind === 'break' ? '' : event.abstract,
            persons: event.persons.map(({ publicName }) => publicName),
          }));
      expect(facts(read.value.programme)).toEqual(facts(given));
      const speakers = await see(
        async (tx) =>
          (await sql<{ n: number }>`select count(*)::int as n from forum.speaker`.execute(tx))
            .rows[0]?.n,
      );
      expect(speakers).toBe(1);
    },
  );

  test('is taken once: the same file again changes nothing', async () => {
    const planted = await forum();
    using context = await as(await organiser());
    const xml = writeFrabXml(program(), 'http://poruch.test/');
    await take(context, planted, xml);
    const again = await take(context, planted, xml);
    expect([again.taken, again.known.length, again.newRooms]).toEqual([[], 3, []]);
    expect((await desk(context, planted)).slots).toHaveLength(3);
  });

  test('says which of its events clash, with one another and with what stands there', async () => {
    const planted = await forum();
    using context = await as(await organiser());
    await take(context, planted, writeFrabXml(programmeOf([exampleEvent(1)]), 'http://x.test/'));
    const other = programmeOf([
      exampleEvent(2, { title: 'Другий' }),
      exampleEvent(3, { title: 'Третій', room: 'Зал 1' }),
    ]);
    const { plan } = await bring(context, planted, writeFrabXml(other, 'http://x.test/'));
    const [second] = plan.taken;
    expect(second && plan.clashes.get(second)).toEqual(
      expect.arrayContaining([
        { kind: 'room', with: exampleEvent(1).title },
        { kind: 'room', with: 'Третій' },
      ]),
    );
  });

  test('that was changed meanwhile, or belongs to somebody else, is not taken, and nothing of it is', async () => {
    const planted = await forum();
    const actor = await organiser();
    using context = await as(actor);
    const xml = writeFrabXml(program(), 'http://poruch.test/');
    const { named, plan } = await bring(context, planted, xml);
    const confirm = { ...named, fingerprint: plan.fingerprint };
    using colleague = await as(await organiser());
    expect(await previewProgramme(colleague, named)).toEqual({ ok: false, refusal: 'absent' });
    expect(await confirmProgramme(colleague, confirm)).toEqual({ ok: false, refusal: 'absent' });
    await discardProgramme(colleague, named);
    await see((tx) =>
      sql`update forum.room set name_uk = 'Зал 1' where id = ${planted.hall}`.execute(tx),
    );
    expect(await confirmProgramme(context, confirm)).toEqual({
      ok: false,
      refusal: 'changed-meanwhile',
    });
    expect((await desk(context, planted)).slots).toEqual([]);
    using tomorrow = await as(actor, '2026-12-02T08:01:00Z');
    expect(await previewProgramme(tomorrow, named)).toEqual({ ok: false, refusal: 'absent' });
    await discardProgramme(context, named);
    expect(await previewProgramme(context, named)).toEqual({ ok: false, refusal: 'absent' });
  });

  test('is brought by nobody but whoever organises the forum there', async () => {
    const { id: forumId } = await forum();
    const file = { name: 'x', bytes: Buffer.from(writeFrabXml(program(), 'http://x.test/')) };
    const brought = { forumId, days: 'keep', file } as const;
    for (const actor of [
      RESIDENT,
      await staffIn(planted, 'auditor'),
      await staffIn(planted, 'forum-organiser', STEPOVA),
    ]) {
      using context = await as(actor);
      const kept = await keepProgrammeFile(context, brought);
      expect(kept).toEqual({ ok: false, refusal: { reason: 'absent' } });
    }
  });

  test('of six megabytes, or that is none, is not kept', async () => {
    const { id: forumId } = await forum();
    using context = await as(await organiser());
    const keep = async (bytes: Uint8Array) => {
      const file = { name: 'x', bytes };
      const kept = await keepProgrammeFile(context, { forumId, days: 'keep', file });
      return kept.ok ? 'kept' : kept.refusal.reason;
    };
    expect(await keep(Buffer.alloc(6 * 1024 * 1024, ' '))).toBe('too-large');
    expect(await keep(Buffer.from('hello'))).not.toBe('kept');
  });

  const camp = realData('conf/frab-camp2019.json');
  test.skipIf(!camp)(
    'of a camp of five days loses no event, where a checkout has it beside it',
    async () => {
      const planted = await forum();
      using context = await as(await organiser());
      const plan = await take(context, planted, readFileSync(camp ?? ''), 'move');
      const { taken, refused, known } = plan;
      expect([taken.length, refused, known]).toEqual([79, [], []]);
      // Its first day has become ours; the other four a forum of one day has no room for, and says so.
      const away = taken.filter(({ mended }) => mended.includes('outside-forum'));
      const { slots } = await desk(context, planted);
      expect(slots.length + away.length).toBe(79);
      expect(slots.length).toBeGreaterThan(10);
    },
  );
});
