import { rm } from 'node:fs/promises';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { load } from './http/load.ts';
import type { ServerProcess } from './http/server-process.ts';
import { newFolder, startApp } from './http/start-app.ts';
import { number, report } from './report.ts';
import { openHouse } from './reports/house.ts';
import { formOf, openSender } from './reports/last-press.ts';
import { median, timesOf } from './reports/times.ts';

/**
 * The processor time of a report: from the last press of the form to the page with the code. It includes the work that follows
 * (notifications, sealing the journal), as far as it happens meanwhile.
 */

const PORT = Number(process.env['BENCH_PORT'] ?? 28_600);
const AT_ONCE = 16;
const ROUNDS = 5;
const ROUND_MS = 3_000;
/** V8 needs thousands of them to compile all hot code. */
const WARM_UP_MS = 12_000;
const scale = `${AT_ONCE} at once over HTTP, demonstration community`;

/** The first page of the form, which residents request from the same process. */
const FORM = '/report/new';
/** Each report has its own words and network. */
let turns = 0;

const folder = await newFolder();
try {
  await measure(join(folder, 'data'));
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function measure(data: string): Promise<void> {
  // Otherwise all reports come from one network, and their senders would need proofs of work.
  const app = await startApp(data, PORT, { TRUSTED_PROXIES: '127.0.0.1' });
  const house = await openHouse(data);
  const forms = (turn: number) => formOf(house, turn);
  try {
    await sendFor(app, forms, WARM_UP_MS);
    const rounds = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      rounds.push({ sent: await sendFor(app, forms, ROUND_MS), read: await load(app, [FORM]) });
    }
    tell(rounds);
  } finally {
    await house.close();
    await app.stop();
  }
}

interface Round {
  readonly sent: Cost;
  readonly read: { readonly cpuMs: number };
}

interface Cost {
  readonly perSecond: number;
  readonly p99: number;
  readonly cpuMs: number;
  /** With all follow-up work, until nothing was left to do. */
  readonly wholeMs: number;
}

async function sendFor(
  app: ServerProcess,
  formAt: (turn: number) => string,
  milliseconds: number,
): Promise<Cost> {
  const sender = openSender(app.url);
  const cpuBefore = app.cpuSeconds();
  let sent = 0;
  const { perSecond, p99 } = await timesOf(
    async () => {
      turns += 1;
      await sender.press(formAt(turns), turns);
      sent += 1;
    },
    { atOnce: AT_ONCE, milliseconds },
  );
  const cpuMs = ((app.cpuSeconds() - cpuBefore) * 1000) / sent;
  await untilQuiet(app);
  const wholeMs = ((app.cpuSeconds() - cpuBefore) * 1000) / sent;
  sender.close();
  return { perSecond, p99, cpuMs, wholeMs };
}

/** Until the process is idle. */
async function untilQuiet(app: ServerProcess): Promise<void> {
  for (let before = Number.NaN; !(app.cpuSeconds() - before <= 0.02); ) {
    before = app.cpuSeconds();
    await wait(500);
  }
}

function tell(rounds: readonly Round[]): void {
  const of = (figure: keyof Cost) => median(rounds.map(({ sent }) => sent[figure]));
  const read = median(rounds.map((round) => round.read.cpuMs));
  const loaded = `${scale}, load ${number(loadavg()[0] ?? 0)}`;
  report({
    name: 'processor time of a report, from the last press of the form to its receipt',
    scale: loaded,
    figure: `${number(of('cpuMs'))} ms; ${number(of('perSecond'))} a second, p99 ${number(of('p99'))} ms`,
    ratio: `${number(of('cpuMs') / read)} × of the form’s first page (${number(read)} ms)`,
    target: '≤ 0.7 ms',
    met: of('cpuMs') <= 0.7,
  });
  report({
    name: 'the same with all that follows from it: who is told, the journal sealed',
    scale: loaded,
    figure: `${number(of('wholeMs'))} ms`,
    target: '≤ 2 ms',
    met: of('wholeMs') <= 2,
  });
}
