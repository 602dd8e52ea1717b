import { rm } from 'node:fs/promises';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { compare, rush } from './http/load.ts';
import { percentile, startLoad } from './http/paced-load.ts';
import type { ServerProcess } from './http/server-process.ts';
import { newFolder, startApp } from './http/start-app.ts';
import { BROWSER, startBareCopy } from './public-pages/bare-copy.ts';
import { openChanges, type Changes } from './public-pages/changes.ts';
import { oneOfEachRoute } from './public-pages/one-of-each-route.ts';
import { number, report } from './report.ts';

/**
 * Public pages of the demonstration as browsers request them: cached, constantly changing, just changed, and at new addresses.
 */

const PORT = Number(process.env['BENCH_PORT'] ?? 27_400);
const OFFICER = '/officer/olena-zrazkova';
/** Some popular ones. */
const MEASURED = ['/', OFFICER, '/area/bilolissia', '/reports', '/meetings', '/forum/2019'];
const ROUNDS = 12;
/** Of these rounds: V8 compiles the code of a page meanwhile. */
const WARM_UP_ROUNDS = 4;
const scale = () => `demonstration community, load ${number(loadavg()[0] ?? 0)}`;

const folder = await newFolder();
try {
  const data = join(folder, 'data');
  const app = await startApp(data, PORT);
  const changes = await openChanges(data);
  await measureFirstViews(app, changes);
  await measureKept(app);
  await measureChanging(app, changes);
  await measureUnknown(app);
  await measureRush(app);
  await measureDocuments(app, changes);
  await measureBursts(app);
  await changes.close();
  await app.stop();
} finally {
  await rm(folder, { recursive: true, force: true });
}

/** Each page once after each kind of change. The change after which it takes longest counts. */
async function measureFirstViews(app: ServerProcess, changes: Changes): Promise<void> {
  for (const path of await oneOfEachRoute(app.url)) {
    const times = new Map<string, number[]>(changes.names.map((change) => [change, []]));
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const change of changes.names) {
        await changes.one(change);
        const ms = await timeOf(`${app.url}${path}`);
        if (round >= WARM_UP_ROUNDS) times.get(change)?.push(ms);
      }
    }
    const medians = [...times].map(([change, all]) => [change, median(all)] as const);
    const [[change, ms] = ['', 0]] = medians.toSorted(([, one], [, other]) => other - one);
    const most = isDocument(path) ? 25 : 8;
    report({
      name: `first view after a change: ${path}`,
      scale: scale(),
      figure: `${number(ms)} ms`,
      ratio: `the median after the dearest of ${times.size} changes: of ${change}`,
      target: `≤ ${most} ms`,
      met: ms <= most,
    });
  }
}

function median(times: readonly number[]): number {
  return percentile(
    times.toSorted((one, other) => one - other),
    50,
  );
}

function isDocument(path: string): boolean {
  return /\.\w+$/.test(path);
}

async function timeOf(url: string): Promise<number> {
  const started = performance.now();
  const answer = await fetch(url, { headers: BROWSER });
  await answer.arrayBuffer();
  return performance.now() - started;
}

async function measureKept(app: ServerProcess): Promise<void> {
  for (const path of MEASURED) {
    const bare = await startBareCopy(app, path, folder, PORT + 1);
    const both = await compare(bare, app, [path], { rounds: 3, headers: BROWSER });
    await bare.stop();
    const ratio = both.ours.requestsPerSecond / both.bare.requestsPerSecond;
    report({
      name: `kept page: ${path}`,
      scale: scale(),
      figure: `${number(both.ours.cpuMs)} ms of CPU, ${number(both.ours.requestsPerSecond)} requests/s, p99 ${number(both.ours.p99)} ms`,
      ratio: `${number(ratio * 100)} % of a bare server (${number(both.bare.cpuMs)} ms)`,
      target: '≥ 50 %, ≤ 0.12 ms',
      met: ratio >= 0.5 && both.ours.cpuMs <= 0.12,
    });
  }
}

/** Twenty views a second of something that changes each second. What the process does at rest is not a cost of the views. */
async function measureChanging(app: ServerProcess, changes: Changes): Promise<void> {
  await wait(5_000);
  const resting = app.cpuSeconds();
  await wait(20_000);
  const atRest = ((app.cpuSeconds() - resting) * 1000) / 20;
  const stop = changes.eachSecond();
  const views = startLoad(app.url, MEASURED, 20);
  await wait(2_000);
  views.take();
  const before = app.cpuSeconds();
  await wait(20_000);
  const times = views.take();
  const perView = ((app.cpuSeconds() - before) * 1000 - atRest * 20) / times.length;
  await views.stop();
  await stop();
  report({
    name: 'content that changes each second, 20 views a second',
    scale: scale(),
    figure: `${number(perView)} ms of CPU a view, p99 ${number(percentile(times, 99))} ms; at rest ${number(atRest)} ms of CPU a second`,
    target: '≤ 0.6 ms',
    met: perView <= 0.6,
  });
}

/** None of them was requested before. */
async function measureUnknown(app: ServerProcess): Promise<void> {
  const paths = Array.from({ length: 50_000 }, (_, index) => `/search?q=vulytsia+${index}`);
  const load = startLoad(app.url, paths, 500);
  await wait(10_000);
  const times = load.take();
  await load.stop();
  report({
    name: '500 addresses a second that nobody asked for before',
    scale: scale(),
    figure: `${number(times.length / 10)} answered a second, none refused, p50 ${number(percentile(times, 50))} ms, p99 ${number(percentile(times, 99))} ms`,
  });
}

async function measureRush(app: ServerProcess): Promise<void> {
  const { requestsPerSecond, p99 } = await rush(app, OFFICER, 5_000, BROWSER);
  report({
    name: 'one page, 5,000 times a second',
    scale: scale(),
    figure: `${number(requestsPerSecond)} answered a second, none refused, p99 ${number(p99)} ms`,
    target: 'p99 ≤ 100 ms',
    met: p99 <= 100,
  });
}

/** Twenty documents at the same time, each made anew, while somebody needs `/emergency`. */
async function measureDocuments(app: ServerProcess, changes: Changes): Promise<void> {
  const documents = (await oneOfEachRoute(app.url)).filter(isDocument);
  const twenty = Array.from({ length: 20 }, (_, index) => documents[index % documents.length]);
  const { quiet, busy } = await measureEmergency(app, async () => {
    await changes.everything();
    await Promise.all(twenty.map((path) => timeOf(`${app.url}${path}`)));
  });
  report({
    name: '/emergency while 20 documents are made at once',
    scale: scale(),
    figure: `p95 ${number(busy)} ms; quiet ${number(quiet)} ms`,
    ratio: `${number(busy / quiet)} × quiet`,
    target: '≤ 2 × or ≤ 15 ms',
    met: busy <= Math.max(15, 2 * quiet),
  });
}

/** Many addresses of one route that nobody asked for before. */
async function measureBursts(app: ServerProcess): Promise<void> {
  let burst = 0;
  const { quiet, busy } = await measureEmergency(app, async () => {
    burst += 1;
    const paths = Array.from({ length: 600 }, (_, index) => `/search?q=vulytsia+${burst}+${index}`);
    await Promise.all(paths.map((path) => timeOf(`${app.url}${path}`)));
  });
  report({
    name: '/emergency while 600 new addresses are asked for at once',
    scale: scale(),
    figure: `p95 ${number(busy)} ms; quiet ${number(quiet)} ms`,
    ratio: `${number(busy / quiet)} × quiet; the process that asks is busy as well`,
  });
}

/** The p95 of `/emergency` over connections that are kept open: alone, and beside `work` again and again. */
async function measureEmergency(
  app: ServerProcess,
  work: () => Promise<void>,
): Promise<{ readonly quiet: number; readonly busy: number }> {
  const emergency = startLoad(app.url, ['/emergency'], 50);
  await wait(1_000);
  emergency.take();
  await wait(4_000);
  const quiet = percentile(emergency.take(), 95);
  const until = performance.now() + 4_000;
  while (performance.now() < until) await work();
  const busy = percentile(emergency.take(), 95);
  await emergency.stop();
  return { quiet, busy };
}
