import { rm } from 'node:fs/promises';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { Installation } from '#app/installation.ts';
import { type MeetingId, newId } from '#kernel/ids.ts';
import { readAttendance } from '#modules/attendance/index.ts';
import { planMeeting } from '#modules/meetings/index.ts';
import { COFFEE_SAID } from '#modules/meetings/testing-coffee.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import { openVisitors, type Visitors } from './attendance/visitors.ts';
import { newFolder, startApp } from './http/start-app.ts';
import { number, report } from './report.ts';
import { openHouse, villageOf } from './reports/house.ts';
import { summary } from './reports/times.ts';

/**
 * The load of `attendance-rush` with its pages: a thousand people open the page of one meeting and press its button, over HTTP,
 * with the built application in a separate process.
 */

const PORT = Number(process.env['BENCH_PORT'] ?? 28_640);
const PEOPLE = Number(process.env['BENCH_PEOPLE'] ?? 1_000);
const CONNECTIONS = 100;
const PLACES = 50;
const OVERBOOKING = 10;
/** The first round warms the process up. */
const ROUNDS = 4;

const folder = await newFolder();
try {
  await measure(join(folder, 'data'));
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function measure(data: string): Promise<void> {
  const app = await startApp(data, PORT, { TRUSTED_PROXIES: '127.0.0.1' });
  const house = await openHouse(data);
  const visitors = openVisitors(app.url);
  try {
    for (let round = 0; round < ROUNDS; round += 1) await rush(house, visitors, round);
  } finally {
    visitors.close();
    await house.close();
    await app.stop();
  }
}

async function rush(house: Installation, visitors: Visitors, round: number): Promise<void> {
  const overbookingPercent = round % 2 === 0 ? 0 : OVERBOOKING;
  const { id, path } = await plan(house, round, overbookingPercent);
  const reads: number[] = [];
  const presses: number[] = [];
  const started = performance.now();
  const connection = async (place: number) => {
    for (let turn = place; turn < PEOPLE; turn += CONNECTIONS) {
      const person = round * PEOPLE + turn;
      const opened = performance.now();
      const { action, form } = formOn(await visitors.get(path, person));
      const pressed = performance.now();
      await visitors.post(action, form, person);
      reads.push(pressed - opened);
      presses.push(performance.now() - pressed);
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, (_, place) => connection(place)));
  const seconds = (performance.now() - started) / 1000;
  if (round > 0) await tell(house, id, { reads, presses, seconds, overbookingPercent });
}

interface Rush {
  readonly reads: readonly number[];
  readonly presses: readonly number[];
  readonly seconds: number;
  readonly overbookingPercent: number;
}

async function tell(
  house: Installation,
  id: MeetingId,
  { reads, presses, seconds, overbookingPercent }: Rush,
): Promise<void> {
  const [read, press] = [summary(reads, seconds), summary(presses, seconds)];
  const limit = Math.floor((PLACES * (100 + overbookingPercent)) / 100);
  const kept = (await readAttendance(house.context, 'meeting', [id])).get(id);
  const scale = `${number(PEOPLE)} people for ${PLACES} places + ${overbookingPercent} %, ${CONNECTIONS} connections over HTTP, load ${number(loadavg()[0] ?? 0)}`;
  report({
    name: 'a rush at a meeting’s page: places given out, everybody else in the line',
    scale,
    figure: `${kept?.seats} confirmed, ${kept?.waiting} in the line`,
    target: `${limit} and ${PEOPLE - limit}`,
    met: kept?.seats === limit && kept.waiting === PEOPLE - limit,
  });
  report({
    name: 'p99 of pressing its button, to the page with the ticket',
    scale,
    figure: `${number(press.p99)} ms`,
    ratio: `p50 ${number(press.p50)} ms; opening the page p99 ${number(read.p99)} ms, p50 ${number(read.p50)} ms; ${number(press.perSecond)} people a second`,
    target: '≤ 250 ms',
    met: press.p99 <= 250,
  });
}

/** The form as a browser fills and sends it. */
function formOn(page: string): { readonly action: string; readonly form: URLSearchParams } {
  const action = /action="(\/sign-up\/[^"]+)"/.exec(page)?.[1];
  if (!action) throw new Error(`no form:\n${page.slice(0, 2_000)}`);
  return {
    action,
    form: new URLSearchParams({ key: crypto.randomUUID(), seats: '1', contact: '' }),
  };
}

async function plan(house: Installation, round: number, overbookingPercent: number) {
  const { context } = house;
  const id = newId<'meeting'>(systemRandom);
  const day = context.platform.clock.today().add({ days: 10 });
  const planned = await planMeeting(
    { ...context, actor: { kind: 'system', name: 'bench' } },
    {
      id,
      said: {
        ...COFFEE_SAID,
        kind: 'discussion',
        title: { uk: `Розмова ${round}`, en: '' },
        areaId: villageOf(house, 0).id,
        hostIds: [],
        places: {
          capacity: PLACES,
          mostSeats: 1,
          overbookingPercent,
          offerHours: 24,
          closesHoursBefore: 0,
        },
      },
      times: {
        day,
        from: Temporal.PlainTime.from('18:00'),
        to: Temporal.PlainTime.from('20:00'),
      },
      recurrence: undefined,
      publish: true,
    },
  );
  if (!planned.ok) throw new Error(planned.refusal);
  const slug = await slugOf(house, id);
  return { id, path: `/meeting/${slug}` };
}

async function slugOf({ context }: Installation, id: MeetingId): Promise<string> {
  const { rows } = await sql<{ slug: string }>`
    select slug from meetings.meeting where id = ${id}`.execute(context.platform.database.read);
  return rows[0]?.slug ?? '';
}
