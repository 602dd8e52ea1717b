import { DOMParser, type Element } from '@xmldom/xmldom';
import { readXlsx } from 'hucre/xlsx';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readTable } from '#platform/csv/read-table.ts';
import { exampleEvent, generatedProgramme, programmeOf } from '../../domain/programme/testing.ts';
import { programmeJsonLd, talkJsonLd } from './programme-json-ld.ts';
import { writeProgrammeCsv, writeProgrammeXlsx } from './programme-table.ts';
import { writeFrabJson } from './write-frab-json.ts';
import { writeFrabXml } from './write-frab-xml.ts';
import { writeProgrammeCalendar, writeTalkCalendar } from './write-programme-calendar.ts';
import { writeXcal } from './write-xcal.ts';

const OWN_URL = 'http://poruch.test/forum/2026/schedule/export/schedule.xml';
const hostile = `Кава & <чай> "разом" ☃ 'тут' ]]>`;
const twoRooms = generatedProgramme(40, 2);

function parsed(xml: string): Element {
  const root = new DOMParser().parseFromString(xml, 'text/xml').documentElement;
  if (!root) throw new Error('no document');
  return root;
}

function all(element: Element, name: string): readonly Element[] {
  return [...element.getElementsByTagName(name)];
}

function textIn(element: Element, name: string): string | undefined {
  return all(element, name)[0]?.textContent ?? undefined;
}

describe('schedule.xml, as Giggity reads it', () => {
  test('says within its first 1,024 characters what it is, and declares no document type', () => {
    const xml = writeFrabXml(twoRooms, OWN_URL);
    const beginning = xml.slice(0, 1_024);
    expect(beginning).toContain('<schedule');
    expect(beginning).toContain('<conference');
    expect(xml).not.toMatch(/<!doctype/i);
  });

  test('names a zone that telephones know, and days with a date', () => {
    const root = parsed(writeFrabXml(twoRooms, OWN_URL));
    const zone = textIn(root, 'time_zone_name') ?? '';
    expect(() => new Intl.DateTimeFormat('en', { timeZone: zone })).not.toThrow();
    expect(zone).toMatch(/^\w+\/\w+$/);
    const days = all(root, 'day').map((day) => day.getAttribute('date'));
    expect(days).toEqual(['2026-12-19', '2026-12-20']);
  });

  test('has all that Giggity passes an event by without: id, title, start, and a duration of hours and minutes', () => {
    const events = all(parsed(writeFrabXml(twoRooms, OWN_URL)), 'event');
    expect(events).toHaveLength(40);
    for (const event of events) {
      expect(event.getAttribute('id')).toMatch(/^[1-9]\d*$/);
      expect(textIn(event, 'title')).not.toBe('');
      expect(textIn(event, 'start')).toMatch(/^\d\d:\d\d$/);
      expect(textIn(event, 'duration')).toBe('00:30');
      expect(textIn(event, 'date')).toMatch(/^2026-12-\d\dT\d\d:\d\d:00\+02:00$/);
    }
    expect(new Set(events.map((event) => event.getAttribute('guid'))).size).toBe(40);
  });

  test('puts each event under its room, with its people and with links that have an address', () => {
    const [day] = all(parsed(writeFrabXml(twoRooms, OWN_URL)), 'day');
    const rooms = day ? all(day, 'room').filter((one) => one.hasAttribute('name')) : [];
    expect(rooms.map((room) => room.getAttribute('name'))).toEqual(['Зал 1', 'Зал 2']);
    const event = rooms[0] && all(rooms[0], 'event')[0];
    expect(event && textIn(event, 'person')).toBe('Олена Зразкова-1');
    expect(event && all(event, 'link')[0]?.getAttribute('href')).toBe(
      'https://example.org/1?a=1&b=%222%22',
    );
  });

  test('keeps every sign that people write, and leaves out a link that is a trap', () => {
    const links = [
      { url: 'javascript:alert(1)', title: 'x' },
      { url: 'https://user:word@example.org/', title: 'x' },
    ];
    const programme = programmeOf([exampleEvent(1, { title: hostile, abstract: hostile, links })]);
    const root = parsed(writeFrabXml(programme, OWN_URL));
    const [event] = all(root, 'event');
    expect(event && [textIn(event, 'title'), textIn(event, 'abstract')]).toEqual([
      hostile,
      hostile,
    ]);
    expect(all(root, 'link')).toEqual([]);
  });
});

test('schedule.json keeps rooms of any name, each in its place', () => {
  const rooms = ['__proto__', '12', 'Зал'].map((name, index) => ({
    guid: exampleEvent(index + 1).guid,
    slug: `hall-${index}`,
    name,
    building: '',
    seats: 40,
  }));
  const events = rooms.map(({ name }, index) => exampleEvent(index + 1, { room: name }));
  const written: unknown = JSON.parse(writeFrabJson(programmeOf(events, rooms)));
  const { conference } = scheduleSchema.parse(written).schedule;
  for (const { name } of rooms) {
    const found = Object.getOwnPropertyDescriptor(conference.days[0]?.rooms, name);
    expect(found?.value).toHaveLength(1);
  }
  expect(conference.rooms.map(({ name }) => name)).toEqual(['__proto__', '12', 'Зал']);
});

const scheduleSchema = z.object({
  schedule: z.object({
    conference: z.object({
      rooms: z.array(z.object({ name: z.string() })),
      // A record of zod leaves out `__proto__`.
      days: z.array(z.object({ rooms: z.custom<object>((value) => typeof value === 'object') })),
    }),
  }),
});

test('xcal has for each event what Giggity asks for, in the hours of the place', () => {
  const events = all(parsed(writeXcal(twoRooms, 'poruch.test')), 'vevent');
  expect(events).toHaveLength(40);
  const [first] = events;
  const named = ['uid', 'summary', 'location', 'dtstart', 'dtend', 'duration'];
  expect(first && named.map((name) => textIn(first, name))).toEqual([
    `${exampleEvent(1).guid}@poruch.test`,
    exampleEvent(1).title,
    'Зал 1',
    '20261219T110000',
    '20261219T113000',
    'PT30M',
  ]);
});

describe('the calendar', () => {
  const programme = {
    ...programmeOf([exampleEvent(1)]),
    cancelled: [exampleEvent(2, { revision: 3 })],
  };
  const eventsIn = (text: string) =>
    ICAL.Component.fromString(text)
      .getAllSubcomponents('vevent')
      .map((event) => ({
        uid: String(event.getFirstPropertyValue('uid')),
        status: event.getFirstPropertyValue('status'),
        sequence: event.getFirstPropertyValue('sequence'),
        start: String(event.getFirstPropertyValue('dtstart')),
        location: event.getFirstPropertyValue('location'),
      }));

  test('has what takes place and says what does not, each under the same name for ever', () => {
    expect(eventsIn(writeProgrammeCalendar(programme, OWN_URL))).toEqual([
      {
        uid: `${exampleEvent(1).guid}@poruch.test`,
        status: 'CONFIRMED',
        sequence: 1,
        start: '2026-12-19T09:00:00Z',
        location: 'Зал 1, Бібліотека, вул. Прикладна, 49/51, Одеса',
      },
      expect.objectContaining({ status: 'CANCELLED', sequence: 3 }),
    ]);
  });

  test('of one talk is that talk alone, held or cancelled; of none there is none', () => {
    const of = (code: string) => writeTalkCalendar(programme, code, OWN_URL);
    expect(eventsIn(of('000001') ?? '')).toMatchObject([{ status: 'CONFIRMED' }]);
    expect(eventsIn(of('000002') ?? '')).toMatchObject([{ status: 'CANCELLED' }]);
    expect(of('000003')).toBeUndefined();
  });
});

describe('for search engines', () => {
  test('the forum is an event of events, each with its day, place and people; a break is none', () => {
    const programme = {
      ...programmeOf([exampleEvent(1), exampleEvent(2, { kind: 'break' })]),
      cancelled: [exampleEvent(3)],
    };
    expect(JSON.parse(JSON.stringify(programmeJsonLd(programme)))).toMatchObject({
      '@type': 'Event',
      startDate: '2026-12-19T11:00:00+02:00',
      endDate: '2026-12-19T20:00:00+02:00',
      location: { '@type': 'Place', address: { addressCountry: 'UA' } },
      organizer: { '@type': 'Organization' },
      subEvent: [
        {
          name: exampleEvent(1).title,
          startDate: '2026-12-19T11:00:00+02:00',
          endDate: '2026-12-19T11:30:00+02:00',
          eventStatus: 'https://schema.org/EventScheduled',
          location: { name: 'Зал 1' },
          performer: [{ '@type': 'Person', name: 'Олена Зразкова-1' }],
        },
        { eventStatus: 'https://schema.org/EventCancelled' },
      ],
    });
  });

  test('a talk says of which forum it is, and that it was cancelled', () => {
    const programme = { ...programmeOf([exampleEvent(1)]), cancelled: [exampleEvent(3)] };
    expect(talkJsonLd(programme, exampleEvent(1))).toMatchObject({
      eventStatus: 'https://schema.org/EventScheduled',
      superEvent: { '@type': 'Event', url: programme.conference.url },
    });
    expect(talkJsonLd(programme, exampleEvent(3))).toMatchObject({
      eventStatus: 'https://schema.org/EventCancelled',
    });
  });
});

describe('as a table', () => {
  const programme = programmeOf([
    exampleEvent(2, {
      start: exampleEvent(1).start.add({ hours: 1 }),
      title: '=1+1',
      kind: 'stand',
    }),
    exampleEvent(1),
  ]);

  test('events come in the order of time, worded in the language of whoever asked', () => {
    const read = readTable(Buffer.from(writeProgrammeCsv(programme, 'uk')));
    expect(read).toMatchObject({
      ok: true,
      value: {
        header: expect.arrayContaining(['Початок', 'Зал', 'Хто виступає']),
        rows: [
          { values: expect.arrayContaining(['2026-12-19 11:00', '2026-12-19 11:30', 'виступ']) },
          { values: expect.arrayContaining(['2026-12-19 12:00', 'стенд']) },
        ],
      },
    });
    expect(writeProgrammeCsv(programme, 'en')).toContain('Starts,Ends,Minutes,Room');
  });

  test('a workbook has moments that are dates, and no formula', async () => {
    const [sheet] = (await readXlsx(await writeProgrammeXlsx(programme, 'uk'))).sheets;
    expect(sheet?.name).toBe('Програма');
    expect(sheet?.rows[1]?.slice(0, 4)).toEqual([
      new Date('2026-12-19T11:00Z'),
      new Date('2026-12-19T11:30Z'),
      30,
      'Зал 1',
    ]);
    expect(sheet?.rows[2]?.[5]).toBe('=1+1');
  });
});
