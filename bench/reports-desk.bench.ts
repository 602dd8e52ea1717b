import { rm } from 'node:fs/promises';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { ServerProcess } from './http/server-process.ts';
import { newFolder, startApp } from './http/start-app.ts';
import { number, report } from './report.ts';
import { type Desk, openDesks, plantDesks, type PlantedDesk } from './reports/desks.ts';
import { openHouse, until } from './reports/house.ts';
import { formOf, openSender, tapped } from './reports/last-press.ts';
import { summary } from './reports/times.ts';

/**
 * How long after its author has the receipt a report is seen at the desks of those who may read it, while 500 desks are
 * open. What an open desk shows by itself is that something changed; it is the event that is timed.
 */

const PORT = Number(process.env['BENCH_PORT'] ?? 28_500);
const DESKS = 500;
const REPORTS = 300;
/** Not measured: V8 compiles, and the pool opens its connections. */
const WARM_UP = 50;
/** More than reports come in a second in a whole region; each is heard before the next is sent. */
const PAUSE_MS = 50;
/** Whoever may not hear of it has so long to hear of it all the same. */
const AFTERWARDS_MS = 2_000;

interface Sent {
  readonly form: string;
  /** Who may read it. */
  readonly readers: ReadonlySet<PlantedDesk>;
}

const folder = await newFolder();
try {
  await measure(join(folder, 'data'));
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function measure(data: string): Promise<void> {
  // Else all desks come from one network, which has no more than sixty streams.
  const app = await startApp(data, PORT, { TRUSTED_PROXIES: '127.0.0.1' });
  try {
    await measureAt(app, await prepare(data));
  } finally {
    await app.stop();
  }
}

async function measureAt(app: ServerProcess, { planted, reports }: Prepared): Promise<void> {
  const desks = await openDesks(app.url, planted);
  const sender = openSender(app.url);
  const times: number[] = [];
  for (const [turn, { form, readers }] of reports.entries()) {
    const heard = desks.filter((desk) => readers.has(desk.planted));
    const before = new Map(heard.map((desk) => [desk, desk.heardAt.length]));
    await sender.press(form, turn);
    const acknowledged = performance.now();
    await until(() => heard.every((desk) => desk.heardAt.length > (before.get(desk) ?? 0)));
    if (turn >= WARM_UP) {
      for (const desk of heard) times.push((desk.heardAt.at(-1) ?? 0) - acknowledged);
    }
    await wait(PAUSE_MS);
  }
  await wait(AFTERWARDS_MS);
  tell(times, desks, reports);
  for (const desk of desks) desk.close();
  sender.close();
}

interface Prepared {
  readonly planted: readonly PlantedDesk[];
  readonly reports: readonly Sent[];
}

/** Through the installation's own doors, which are shut again before anything is measured. */
async function prepare(data: string): Promise<Prepared> {
  const house = await openHouse(data);
  const planted = await plantDesks(house, DESKS);
  const { policy, areas } = house.context;
  const reports = Array.from({ length: WARM_UP + REPORTS }, (_, turn): Sent => {
    const place = areas.locate(tapped(house, turn)).narrowest;
    const areaIds = place ? areas.lineOf(place.id) : [];
    const readers = planted.filter(({ actor }) => policy.can(actor, 'report.read', { areaIds }));
    return { form: formOf(house, turn), readers: new Set(readers) };
  });
  await house.close();
  return { planted, reports };
}

function tell(times: readonly number[], desks: readonly Desk[], reports: readonly Sent[]): void {
  // Earlier than the answer: the author still read it.
  const { p50, p99 } = summary(
    times.map((time) => Math.max(0, time)),
    1,
  );
  const readers = times.length / REPORTS;
  const scale = `${number(desks.length)} desks, ${number(REPORTS)} reports, ${number(readers)} desks of each, load ${number(loadavg()[0] ?? 0)}`;
  report({
    name: 'from the receipt to the desks of those who may read the report',
    scale,
    figure: `median ${number(p50)} ms, p99 ${number(p99)} ms`,
    target: 'median ≤ 150 ms',
    // None at all would be a quick one.
    met: readers >= 1 && p50 <= 150,
  });
  const wrong = desks.filter(
    ({ planted, heardAt }) =>
      heardAt.length !== reports.filter(({ readers: who }) => who.has(planted)).length,
  );
  report({
    name: 'desks that heard of each report they may read, once, and of no other',
    scale,
    figure: number(desks.length - wrong.length),
    target: number(desks.length),
    met: wrong.length === 0,
  });
}
