import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { realData } from '../../../tools/testing/real-data.ts';
import { type ReadCalendar, readCalendar } from './read-calendar.ts';
import { writeCalendar } from './write-calendar.ts';

const KYIV = 'Europe/Kyiv';
const GOOD = [
  'UID:1@example.test',
  'SUMMARY:Звіт дільничного',
  'DTSTART;TZID=Europe/Kyiv:20261219T110000',
  'DTEND;TZID=Europe/Kyiv:20261219T140000',
];
const REPEATED = [...GOOD, 'RRULE:FREQ=WEEKLY;COUNT=3'];
/** 501 of one event, in a zone as Outlook calls it. */
const EXCEPTIONS = `EXDATE;TZID="FLE Standard Time":${Array.from({ length: 501 }, () => '20261219T110000').join(',')}`;

function fileOf(...events: (readonly string[])[]): string {
  const blocks = events.flatMap((lines) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT']);
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', ...blocks, 'END:VCALENDAR'].join('\r\n');
}

/** GOOD, with one line in place of the one of its name. */
function goodBut(line: string): readonly string[] {
  const name = /^[A-Z]+/.exec(line)?.[0] ?? '';
  return [...GOOD.filter((one) => !one.startsWith(name)), line];
}

function read(text: string): ReadCalendar {
  const result = readCalendar(text, KYIV);
  if (!result.ok) throw new Error(result.refusal);
  return result.value;
}

const faultsOf = (text: string) => read(text).faulty.map(({ fault, words }) => [fault, words]);

describe('an event of somebody else’s calendar', () => {
  it('is read in the zone of those who come', () => {
    const text = fileOf(goodBut('DTSTART:20261219T090000Z'), goodBut('DTSTART:20261219T110000'), [
      ...GOOD,
    ]);
    expect(read(text).events.map(({ start }) => start.toString())).toEqual(
      Array.from({ length: 3 }, () => '2026-12-19T11:00:00+02:00[Europe/Kyiv]'),
    );
  });

  it('is at its time, though the file calls that a date', () => {
    const event = [
      'UID:1@example.test',
      'SUMMARY:Звіт дільничного',
      'DTSTART;VALUE=DATE;TZID=Europe/Kyiv:20261219T110000',
      'DTEND;TZID=Europe/Kyiv;value=date:20261219T123000',
    ];
    expect(read(fileOf(event)).events).toMatchObject([
      {
        start: Temporal.ZonedDateTime.from('2026-12-19T11:00:00+02:00[Europe/Kyiv]'),
        end: Temporal.ZonedDateTime.from('2026-12-19T12:30:00+02:00[Europe/Kyiv]'),
      },
    ]);
  });

  it.each([
    ['its end at its start', 'DTEND;TZID=Europe/Kyiv:20261219T110000'],
    ['no length', 'DURATION:PT0S'],
  ])('with %s takes the hour of one that does not say', (_, line) => {
    const event = [...GOOD.filter((one) => !one.startsWith('DTEND')), line];
    const [taken] = read(fileOf(event)).events;
    expect(taken?.end.since(taken.start).toString()).toBe('PT1H');
  });

  it('may come from Outlook, which has names of its own for zones, and lies about their rules', () => {
    const hostile = [
      'BEGIN:VTIMEZONE',
      'TZID:FLE Standard Time',
      'BEGIN:STANDARD',
      'DTSTART:16010101T000000',
      'RRULE:FREQ=SECONDLY',
      'TZOFFSETFROM:+0000',
      'TZOFFSETTO:+0001',
      'END:STANDARD',
      'END:VTIMEZONE',
    ].join('\r\n');
    const text = fileOf(goodBut('DTSTART;TZID="FLE Standard Time":20261219T110000')).replace(
      'BEGIN:VEVENT',
      `${hostile}\r\nBEGIN:VEVENT`,
    );
    const [event] = read(text).events;
    expect(event?.start.toInstant().toString()).toBe('2026-12-19T09:00:00Z');
  });

  it('says where it is on the map, if that is a place at all', () => {
    const at = (geo: string) => read(fileOf([...GOOD, `GEO:${geo}`])).events[0]?.position;
    expect(at('45.894000;29.701000')).toEqual({ lat: 45.894, lon: 29.701 });
    for (const nowhere of ['0;0', '91;29', '45.9', 'x;y', '45.9;999']) {
      expect(at(nowhere)).toBeUndefined();
    }
  });

  it('lasts as long as it says, or an hour', () => {
    const [, ...untold] = goodBut('DURATION:PT90M').filter((line) => !line.startsWith('DTEND'));
    const ends = read(fileOf(untold, GOOD.slice(0, 3))).events.map(({ end }) => end.hour);
    expect(ends).toEqual([12, 12]);
  });

  it('has a rule, which nobody has expanded yet, days of exception and one that stands for another', () => {
    const [event, other] = read(
      fileOf(
        [...GOOD, 'RRULE:FREQ=SECONDLY', 'EXDATE;TZID=Europe/Kyiv:20261226T110000,20270102T110000'],
        [...GOOD, 'RECURRENCE-ID:20261226T090000Z', 'STATUS:CANCELLED'],
      ),
    ).events;
    expect(event?.rule).toBe('FREQ=SECONDLY');
    expect(event?.except.map((one) => one.toPlainDate().toString())).toEqual([
      '2026-12-26',
      '2027-01-02',
    ]);
    expect(other).toMatchObject({ isCancelled: true });
    expect(other?.standsFor?.toPlainDate().toString()).toBe('2026-12-26');
  });

  it.each([
    ['no title', goodBut('SUMMARY: '), 'no-title', ''],
    ['no start', GOOD.slice(0, 2), 'no-start', ''],
    ['a day that never was', goodBut('DTSTART:20260230T110000'), 'no-start', '2026-02-30T11:00:00'],
    ['no hour', goodBut('DTSTART;VALUE=DATE:20261219'), 'all-day', '2026-12-19'],
    [
      'a zone of nowhere',
      goodBut('DTSTART;TZID=Europe/Nowhere:20261219T110000'),
      'unknown-zone',
      'Europe/Nowhere',
    ],
    ['an offset for a zone', goodBut('DTSTART;TZID=+99:20261219T110000'), 'unknown-zone', '+99'],
    ['its end first', goodBut('DTEND:20261219T080000Z'), 'end-before-start', '2026-12-19T10:00:00'],
    [
      'an exception nobody knows',
      [...GOOD, 'EXDATE;TZID=Mars/Olympus:20261226T110000'],
      'unknown-zone',
      'Mars/Olympus',
    ],
    [
      'a quote without an end',
      goodBut('DTSTART;TZID="Europe/Kyiv:20261219T110000'),
      'unreadable',
      '',
    ],
    ['a line without an end', [...GOOD, `X;${'A=b;'.repeat(200_000)}C=d:x`], 'unreadable', ''],
    [
      'an age of the world',
      [...GOOD.slice(0, 3), `DURATION:P${'9'.repeat(12)}W`],
      'unreadable',
      '',
    ],
  ])('with %s is told by name, and takes no other with it', (_, event, fault, words) => {
    const text = fileOf(event, GOOD);
    expect(faultsOf(text)).toEqual([[fault, words]]);
    expect(read(text).events.map(({ number }) => number)).toEqual([2]);
  });
});

describe('a file', () => {
  it.each([
    ['', 'not-a-calendar'],
    ['<html>', 'not-a-calendar'],
    [fileOf(...Array.from({ length: 2001 }, () => GOOD)), 'too-many-events'],
    [fileOf(...Array.from({ length: 61 }, () => REPEATED)), 'too-many-series'],
    [fileOf([...REPEATED, ...Array.from({ length: 10 }, () => EXCEPTIONS)]), 'too-many-exceptions'],
  ])('that is no calendar of a region is refused', (text, refusal) => {
    expect(readCalendar(text, KYIV)).toEqual({ ok: false, refusal });
  });

  it('of as many series as a library may have is read, whatever else stands in it', () => {
    const series = Array.from({ length: 60 }, () => REPEATED);
    expect(read(fileOf(...series, GOOD)).events).toHaveLength(61);
  });

  it('that breaks off keeps what came before', () => {
    const text = fileOf(GOOD, GOOD).split('\r\n').slice(0, -3).join('\r\n');
    expect(read(text).events).toHaveLength(1);
    expect(faultsOf(text)).toEqual([['unreadable', '']]);
  });

  it('of alarms within events is read past them', () => {
    const alarm = ['BEGIN:VALARM', 'SUMMARY:Пора', 'TRIGGER:-PT15M', 'END:VALARM'];
    expect(read(fileOf([...alarm, ...GOOD])).events[0]?.summary).toBe('Звіт дільничного');
  });

  it('of ours is read as it was written', () => {
    const start = Temporal.Instant.from('2026-10-25T00:30:00Z');
    const text = writeCalendar({
      name: 'Зустрічі',
      language: 'uk',
      url: 'http://poruch.test/meetings.ics',
      timeZone: KYIV,
      events: [
        {
          uid: 'one@poruch.test',
          sequence: 0,
          changedAt: start,
          isCancelled: false,
          start,
          end: start.add({ hours: 1 }),
          summary: 'Обхід уночі, коли переводять годинник; '.repeat(5).trim(),
          description: 'Два рядки\nі «лапки»',
          location: 'Білолісся',
          position: undefined,
          url: 'http://poruch.test/meeting/one',
          categories: [],
        },
      ],
    });
    const [event] = read(text).events;
    expect(event?.start.toInstant()).toEqual(start);
    expect(event?.end.toInstant()).toEqual(start.add({ hours: 1 }));
    expect(event?.summary).toBe('Обхід уночі, коли переводять годинник; '.repeat(5).trim());
    expect(event?.description).toBe('Два рядки\nі «лапки»');
  });

  it('of any lines at all is read or told, never thrown at', () => {
    const line = fc.oneof(
      fc.constantFrom(...GOOD, 'BEGIN:VEVENT', 'END:VEVENT', 'RRULE:FREQ=', 'DTSTART:', 'EXDATE:x'),
      fc.string({ unit: 'binary', maxLength: 60 }),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
        // A first line that starts with a space would continue BEGIN:VEVENT, so that no event began.
        const { events, faulty } = read(fileOf(['UID:1@example.test', ...lines]));
        expect(events.length + faulty.length).toBeGreaterThan(0);
      }),
    );
  });

  const real = realData('ics');
  it.skipIf(!real).each([
    ['badRRULE.ics', 3, []],
    ['Office-2012-owa.ics', 0, Array.from({ length: 4 }, () => 'unknown-zone')],
    ['ms_timezones.ics', 3, ['unreadable']],
    ['multi-event-basic.ics', 0, ['all-day', 'no-start']],
  ])('that people really have, %s, is read as far as it goes', (name, taken, faults) => {
    const { events, faulty } = read(readFileSync(`${real}/${name}`, 'utf8'));
    expect({
      taken: events.length,
      faults: [...new Set(faulty.map(({ fault }) => fault))],
    }).toEqual({
      taken,
      faults: [...new Set(faults)],
    });
  });
});
