import { readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { realData } from '../../../../tools/testing/real-data.ts';
import { seeEverything } from '#platform/database/testing.ts';
import { type Actor, RESIDENT } from '#modules/identity/index.ts';
import { officerStaff, staffIn, STEPOVA } from '#modules/officers/testing.ts';
import { meetingsForEachTest } from '../testing.ts';
import { confirmCalendar } from './confirm-calendar.ts';
import { discardCalendar } from './discard-calendar.ts';
import { type KeepCalendar, keepCalendar } from './keep-calendar.ts';
import { listDeskMeetings } from './list-desk-meetings.ts';
import { previewCalendar } from './preview-calendar.ts';

const EVENING = {
  UID: 'evening@bibl.example',
  SUMMARY: 'Вечір у бібліотеці',
  LOCATION: 'Бібліотека, вул. Миру, 4, с. Садове',
  'DTSTART;TZID=Europe/Kyiv': '20261219T110000',
  'DTEND;TZID=Europe/Kyiv': '20261219T140000',
};
type Lines = Readonly<Record<string, string | undefined>>;

function fileOf(...events: readonly Lines[]): Uint8Array {
  const lines = events.flatMap((event) => [
    'BEGIN:VEVENT',
    ...Object.entries(event).flatMap(([name, value]) =>
      value === undefined ? [] : [`${name}:${value}`],
    ),
    'END:VEVENT',
  ]);
  const text = ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR'].join('\r\n');
  return new TextEncoder().encode(text);
}

describe('a calendar of somebody else’s', () => {
  const meetings = meetingsForEachTest();
  const count = async (table: string) =>
    await seeEverything(meetings.planted.platform.database, async (tx) => {
      const { rows } = await sql<{ n: number }>`
        select count(*)::int as n from ${sql.table(table)}`.execute(tx);
      return rows[0]?.n;
    });
  const bring = async (actor: Actor, bytes: Uint8Array, more: Partial<KeepCalendar> = {}) => {
    using context = await meetings.as(actor);
    const file = { name: 'бібліотека.ics', bytes };
    const asked = { kind: 'library' as const, areaId: undefined, hostIds: [], ...more };
    const kept = await keepCalendar(context, { file, ...asked });
    if (!kept.ok) return kept.refusal;
    const previewed = await previewCalendar(context, kept.value);
    if (!previewed.ok) throw new Error(previewed.refusal);
    const { outcome } = previewed.value;
    return outcome.ok ? { id: kept.value, ...outcome.value } : outcome.refusal;
  };
  const looked = async (...asked: Parameters<typeof bring>) => {
    const previewed = await bring(...asked);
    if (typeof previewed === 'string') throw new Error(previewed);
    return previewed;
  };
  const confirm = async (actor: Actor, given: Parameters<typeof confirmCalendar>[1]) => {
    using context = await meetings.as(actor);
    return await confirmCalendar(context, given);
  };
  const drafts = async (actor: Actor) => {
    using context = await meetings.as(actor);
    const listed = await listDeskMeetings(context, 'drafts');
    return listed.ok ? listed.value : [];
  };

  it('is looked at with nothing written, becomes drafts, and changes nothing the second time', async () => {
    const coordinator = await staffIn(meetings.planted, 'coordinator');
    const weekly = { ...EVENING, UID: 'weekly', RRULE: 'FREQ=WEEKLY;COUNT=4' };
    const file = fileOf(EVENING, { ...weekly, 'EXDATE;TZID=Europe/Kyiv': '20261226T110000' });
    const previewed = await looked(coordinator, file);
    expect(previewed.refused).toEqual([]);
    expect(await count('meetings.meeting')).toBe(0);
    expect(await confirm(coordinator, previewed)).toEqual({ ok: true, value: { drafts: 4 } });
    const [first, ...later] = await drafts(coordinator);
    expect(first).toMatchObject({
      status: 'draft',
      kind: 'library',
      title: { uk: 'Вечір у бібліотеці' },
      areaId: meetings.areaId(),
      startsAt: Temporal.Instant.from('2026-12-19T09:00:00Z'),
    });
    expect(later.map(({ startsAt }) => startsAt.toString().slice(0, 10))).toEqual([
      '2026-12-19',
      '2027-01-02',
      '2027-01-09',
    ]);
    const again = await looked(coordinator, file);
    expect(again).toMatchObject({ taken: [], refused: [], known: [{ number: 1 }, { number: 2 }] });
    expect(await confirm(coordinator, again)).toEqual({ ok: true, value: { drafts: 0 } });
    expect(await drafts(coordinator)).toHaveLength(4);
    expect(await count('meetings.import_draft')).toBe(0);
  });

  it.for([
    [{ LOCATION: undefined }, 'place-missing'],
    [{ LOCATION: 'Київ, Хрещатик, 1' }, 'area-missing'],
    [{ LOCATION: 'Хрещатик, 1', GEO: '50.45;30.52' }, 'area-outside'],
    [{ LOCATION: `${'вулиця '.repeat(40)}, Садове` }, 'place-long'],
    [{ SUMMARY: 'а'.repeat(121) }, 'title-long'],
    [{ STATUS: 'CANCELLED' }, 'cancelled'],
    [{ RRULE: 'FREQ=DAILY;COUNT=10000' }, 'occurrences-many'],
    [{ RRULE: 'FREQ=DAILY;COUNT=61' }, 'occurrences-many'],
    [{ RRULE: 'FREQ=WEEKLY' }, 'rule-endless'],
    [{ RRULE: 'FREQ=SECONDLY;COUNT=3' }, 'rule-unreadable'],
    [{ 'DTEND;TZID=Europe/Kyiv': '20261219T080000' }, 'end-before-start'],
    [{ 'DTEND;TZID=Europe/Kyiv': '20261220T080000' }, 'not-one-day'],
    [
      {
        'DTSTART;TZID=Europe/Kyiv': '20241219T110000',
        'DTEND;TZID=Europe/Kyiv': '20241219T120000',
      },
      'day-past',
    ],
    [
      {
        'DTSTART;TZID=Europe/Kyiv': '20391219T110000',
        'DTEND;TZID=Europe/Kyiv': '20391219T120000',
      },
      'day-far',
    ],
    [
      { 'DTSTART;TZID=Europe/Kyiv': undefined, 'DTSTART;TZID=Mars/Olympus': '20261219T110000' },
      'unknown-zone',
    ],
  ] satisfies readonly (readonly [Lines, string])[])(
    'has an event left out, and told why, that is %o',
    async ([changed, why]) => {
      const coordinator = await staffIn(meetings.planted, 'coordinator');
      const good = { ...EVENING, UID: 'good' };
      const previewed = await looked(coordinator, fileOf({ ...EVENING, ...changed }, good));
      expect(previewed.refused).toMatchObject([{ number: 1, why }]);
      expect(previewed.taken).toMatchObject([{ number: 2 }]);
      expect(await confirm(coordinator, previewed)).toEqual({ ok: true, value: { drafts: 1 } });
    },
  );

  it('has each event once, and a day that stands for another of its series instead of it', async () => {
    const coordinator = await staffIn(meetings.planted, 'coordinator');
    const series = { ...EVENING, RRULE: 'FREQ=WEEKLY;COUNT=3' };
    const moved = {
      ...EVENING,
      'RECURRENCE-ID;TZID=Europe/Kyiv': '20261226T110000',
      'DTSTART;TZID=Europe/Kyiv': '20261227T150000',
      'DTEND;TZID=Europe/Kyiv': '20261227T160000',
    };
    const previewed = await looked(coordinator, fileOf(series, moved, EVENING));
    expect(previewed.taken.map(({ days }) => days.map(String))).toEqual([
      ['2026-12-19', '2027-01-02'],
      ['2026-12-27'],
    ]);
    expect(previewed.refused).toMatchObject([{ number: 3, why: 'uid-twice' }]);
  });

  it('says where those events are that do not', async () => {
    const coordinator = await staffIn(meetings.planted, 'coordinator');
    const file = fileOf({ ...EVENING, LOCATION: 'Клуб', DESCRIPTION: 'а'.repeat(2001) });
    const areaId = meetings.areaId();
    expect((await looked(coordinator, file, { areaId })).taken).toMatchObject([
      { said: { areaId, about: { uk: '' } }, isAboutLeftOut: true },
    ]);
  });

  it.for([
    [new TextEncoder().encode('<html>'), {}, 'not-a-calendar'],
    [new Uint8Array([0x50, 0x4b, 3, 4, 0]), {}, 'not-a-calendar'],
    [new Uint8Array(1024 * 1024 + 1), {}, 'too-large'],
    [fileOf(EVENING), { kind: 'coffee' }, 'officer-missing'],
    [fileOf(EVENING), { areaId: '4c4c1a0e-9d2c-4f6d-9d1b-0a8f6a0f1b11' }, 'place-unknown'],
    [fileOf(EVENING), { hostIds: ['4c4c1a0e-9d2c-4f6d-9d1b-0a8f6a0f1b11'] }, 'officer-unknown'],
    [
      fileOf(
        ...Array.from({ length: 10 }, (_, turn) => ({
          ...EVENING,
          UID: String(turn),
          RRULE: 'FREQ=DAILY;COUNT=60',
        })),
      ),
      {},
      'too-many-days',
    ],
    [
      fileOf(
        ...Array.from({ length: 61 }, (_, turn) => ({
          ...EVENING,
          UID: String(turn),
          RRULE: 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;COUNT=60',
        })),
      ),
      {},
      'too-many-series',
    ],
  ] as const)('is not kept, or not taken, whole: %#', async ([bytes, more, refusal]) => {
    const coordinator = await staffIn(meetings.planted, 'coordinator');
    expect(await bring(coordinator, bytes, more as Partial<KeepCalendar>)).toBe(refusal);
  });

  it('is nothing that anybody else sees, and of places where they do not plan nobody takes it', async () => {
    const coordinator = await staffIn(meetings.planted, 'coordinator');
    const elsewhere = await staffIn(meetings.planted, 'coordinator', STEPOVA);
    const previewed = await looked(coordinator, fileOf(EVENING));
    for (const actor of [elsewhere, RESIDENT]) {
      using context = await meetings.as(actor);
      expect(await previewCalendar(context, previewed.id)).toEqual({
        ok: false,
        refusal: 'absent',
      });
      expect(await confirmCalendar(context, previewed)).toEqual({ ok: false, refusal: 'absent' });
      await discardCalendar(context, previewed.id);
    }
    expect(await bring(RESIDENT, fileOf(EVENING))).toBe('absent');
    expect(await count('meetings.import_draft')).toBe(1);
    const far = { areaId: meetings.areaId() };
    const named = fileOf({ ...EVENING, LOCATION: 'Клуб' });
    expect((await looked(elsewhere, named, far)).refused).toMatchObject([{ why: 'not-yours' }]);
    const olena = await officerStaff(meetings.planted, '0012345');
    expect((await looked(olena, fileOf(EVENING))).refused).toMatchObject([{ why: 'not-yours' }]);
  });

  it('is taken as it was looked at, or not at all; not after a day; or forgotten', async () => {
    const coordinator = await staffIn(meetings.planted, 'coordinator');
    const previewed = await looked(coordinator, fileOf(EVENING));
    const other = { ...previewed, fingerprint: 'x' };
    expect(await confirm(coordinator, other)).toEqual({ ok: false, refusal: 'changed-meanwhile' });
    using later = await meetings.as(coordinator, '2026-12-20T08:00:00Z');
    expect(await previewCalendar(later, previewed.id)).toEqual({ ok: false, refusal: 'absent' });
    using context = await meetings.as(coordinator);
    await discardCalendar(context, previewed.id);
    expect(await count('meetings.import_draft')).toBe(0);
    expect(await count('meetings.meeting')).toBe(0);
  });

  const real = realData('ics');
  it
    .skipIf(!real)
    .each(['badRRULE.ics', 'Office-2012-owa.ics', 'ms_timezones.ics', 'multi-event-basic.ics'])(
    'that people really have, %s, says of each event what became of it',
    async (name) => {
      const coordinator = await staffIn(meetings.planted, 'coordinator');
      const bytes = readFileSync(`${real}/${name}`);
      const events = bytes.toString().match(/^BEGIN:VEVENT/gm)?.length;
      const areaId = meetings.areaId();
      const { taken, refused } = await looked(coordinator, bytes, { areaId });
      expect(taken.length + refused.length).toBe(events);
      expect(taken).toEqual([]);
    },
  );
});
