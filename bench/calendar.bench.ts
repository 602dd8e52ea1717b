import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ICAL from 'ical.js';
import ical from 'node-ical';
import { Client } from 'pg';
import { siteWithoutCache } from './site-without-cache.ts';
import { type CalendarEvent, writeCalendar } from '#platform/calendar/write-calendar.ts';
import { plantMeetings } from './meetings/plant-meetings.ts';
import { number, report } from './report.ts';
import { bringDemonstration, openEmptyHouse } from './reports/house.ts';
import { bringRealOblast } from './reports/real-oblast.ts';

/**
 * A calendar of five thousand Ukrainian meetings, like a region's feed: written alone, requested from the whole application,
 * and parsed by other programs.
 */

const EVENTS = 5_000;
const TARGET = 500;
const ROUNDS = 5;

const first = Temporal.Instant.from('2026-01-01T08:00:00Z');
const events = Array.from({ length: EVENTS }, (_, index): CalendarEvent => {
  const start = first.add({ hours: index });
  return {
    uid: `${index}@poruch.test`,
    sequence: index % 3,
    changedAt: first,
    isCancelled: index % 50 === 0,
    start,
    end: start.add({ hours: 1 }),
    summary: `Кава з поліцейським у селі Приклад-${index}`,
    description:
      'Приходьте без запису: дільничний офіцер поліції вислухає кожного; що пообіцяє — те буде записано.\nЯкщо пролунає тривога, укриття — у підвалі школи.',
    location: `Бібліотека, вул. Центральна, ${index % 90}, село Приклад-${index}`,
    position: { lon: 29.7, lat: 45.9 },
    url: `http://poruch.test/meeting/${index}`,
    categories: ['кава з поліцейським'],
  };
});
const calendar = {
  name: 'Зустрічі з поліцією',
  language: 'uk',
  url: 'http://poruch.test/meetings.ics',
  timeZone: 'Europe/Kyiv',
  events,
};

const times: number[] = [];
let text = '';
for (let round = 0; round < ROUNDS; round += 1) {
  const started = performance.now();
  text = writeCalendar(calendar);
  times.push(performance.now() - started);
}
const longest = longestLine(text);
// The first round is cold: the wait of the first reader.
const slowest = Math.max(...times);
report({
  name: 'writing a calendar',
  scale: `${number(EVENTS)} events in Ukrainian, ${number(text.length / 1e6)} million characters, longest line ${longest} octets`,
  figure: `slowest of ${ROUNDS} ${number(slowest)} ms, best ${number(Math.min(...times))} ms`,
  ratio: `${number(slowest / TARGET)} of the target`,
  target: `≤ ${TARGET} ms`,
  met: slowest <= TARGET && longest <= 75,
});

const COUNT = `
import sys
from icalendar import Calendar
print(len(Calendar.from_ical(sys.stdin.buffer.read()).walk("VEVENT")))`;

await feedOfTheHouse();

/** The same through its address: read from the database, formatted, written, and parsed by other programs. */
async function feedOfTheHouse(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'poruch-bench-'));
  const house = await openEmptyHouse(folder);
  try {
    if (!(await bringRealOblast(house))) await bringDemonstration(house);
    // Two years of meetings: somewhat more than half are from the last month on.
    await plantMeetings(house.ownerUrl, EVENTS * 2);
    await sayMuch(house.ownerUrl);
    const site = siteWithoutCache(house);
    const asked: number[] = [];
    let feed = '';
    for (let round = 0; round < ROUNDS; round += 1) {
      const started = performance.now();
      const answer = await site.request('/meetings.ics');
      feed = await answer.text();
      asked.push(performance.now() - started);
    }
    const octets = longestLine(feed);
    const read = readersOf(feed);
    const worst = Math.max(...asked);
    report({
      name: 'a feed of the house',
      scale: `${number(EVENTS)} meetings, ${number(feed.length / 1e6)} million characters, longest line ${octets} octets; read by ${[...read].map(([who, count]) => `${who} (${number(count)})`).join(', ')}`,
      figure: `slowest of ${ROUNDS} ${number(worst)} ms, best ${number(Math.min(...asked))} ms`,
      ratio: `${number(worst / TARGET)} of the target`,
      target: `≤ ${TARGET} ms`,
      met: worst <= TARGET && octets <= 75 && [...read.values()].every((count) => count === EVENTS),
    });
  } finally {
    await house.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** In octets, as clients count them. */
function longestLine(calendar: string): number {
  return calendar
    .split('\r\n')
    .reduce((maxLength, line) => Math.max(maxLength, Buffer.byteLength(line)), 0);
}

/** The number of events that each parser finds; Python's if it is installed. */
function readersOf(text: string): ReadonlyMap<string, number> {
  const found = new Map([
    ['ical.js', ICAL.Component.fromString(text).getAllSubcomponents('vevent').length],
    [
      'node-ical',
      Object.values(ical.sync.parseICS(text)).filter((one) => one?.type === 'VEVENT').length,
    ],
  ]);
  const python = spawnSync('/usr/bin/python3', ['-c', COUNT], { input: text, encoding: 'utf8' });
  if (python.status === 0) found.set('python3-icalendar', Number(python.stdout));
  return found;
}

/** Of a realistic length. */
async function sayMuch(ownerUrl: string): Promise<void> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query(`
      update meetings.meeting set
        title = 'Кава з поліцейським у селі Приклад', place = 'Бібліотека, вул. Центральна, 90',
        about = 'Дільничний офіцер поліції вислухає кожного; що пообіцяє — те буде записано.',
        getting_there = 'Автобус від площі, зупинка «Школа», вхід із двору.',
        shelter = 'підвал школи, сто метрів', step_free = 'yes', toilet = 'no'`);
  } finally {
    await client.end();
  }
}
