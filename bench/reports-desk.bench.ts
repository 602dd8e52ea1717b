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
 * The time from a report's receipt until the desks of those who may read it show it, with 500 open desks. An open desk only
 * shows that something changed; the event is timed.
 */

const PORT = Number(process.env['BENCH_PORT'] ?? 28_500);
const DESKS = 500;
const REPORTS = 300;
/** Not measured: V8 compiles, and the pool opens its connections. */
const WARM_UP = 50;
/** More reports a second than a whole region sends; each is received before the next is sent. */
const PAUSE_MS = 50;
/** How long to wait for a notification that desks without access must not get. */
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
  // Otherwise all desks come from one network, which may have only sixty streams.
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

/** Created through the installation's own use cases, and closed before the measurement. */
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
  // Before the answer: the author was still receiving it.
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
    // Without any notification the result would look fast.
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
