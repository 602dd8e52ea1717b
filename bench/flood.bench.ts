import { rm } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type PacedLoad, percentile, startLoad, startPaced } from './http/paced-load.ts';
import type { ServerProcess } from './http/server-process.ts';
import { newFolder, startApp } from './http/start-app.ts';
import { measureSilence } from './flood/silence.ts';
import { number, report } from './report.ts';

/**
 * Wrong passwords from many networks, then connections that never send a request, while residents read. Quiet and flooded
 * rounds alternate in one run.
 */

const PORT = Number(process.env['BENCH_PORT'] ?? 28_300);
const PAGES_PER_SECOND = 100;
const TRIES_PER_SECOND = 200;
/** Many short rounds, so that other load affects both kinds. */
const ROUND_MS = 3_000;
const ROUNDS = 10;
const PATHS = ['/officer/olena-zrazkova', '/emergency', '/', '/find?lat=45.892&lon=29.699'];
const scale = `demonstration community; ${PAGES_PER_SECOND} pages/s; ${TRIES_PER_SECOND} wrong passwords/s`;

const folder = await newFolder();
try {
  // Otherwise all of them come from one network, whose limit refuses them before a password is checked.
  const app = await startApp(join(folder, 'data'), PORT, { TRUSTED_PROXIES: '127.0.0.1' });
  await measure(
    app,
    'each from another network',
    (count) => `203.${count >> 16}.${(count >> 8) & 255}.${count & 255}`,
  );
  await measure(app, 'all from one network', () => '198.51.100.7');
  await app.stop();
  // Behind a proxy, all connections would be the proxy's.
  const open = await startApp(join(folder, 'data'), PORT);
  await measureSilence(open, PORT);
  await open.stop();
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function measure(
  app: ServerProcess,
  from: string,
  address: (count: number) => string,
): Promise<void> {
  const pages = startLoad(app.url, PATHS, PAGES_PER_SECOND);
  await wait(ROUND_MS);
  const quiet: number[] = [];
  const flooded: number[] = [];
  const answered = new Map<number, number>();
  for (let round = 0; round < ROUNDS; round += 1) {
    quiet.push(...(await timesOf(pages)));
    const flood = startFlood(app, address, answered, round);
    flooded.push(...(await timesOf(pages)));
    await flood.stop();
  }
  await pages.stop();
  tell(from, { quiet, flooded }, answered);
}

async function timesOf(pages: PacedLoad): Promise<readonly number[]> {
  pages.take();
  await wait(ROUND_MS);
  return pages.take();
}

function startFlood(
  app: ServerProcess,
  address: (count: number) => string,
  answered: Map<number, number>,
  round: number,
): PacedLoad {
  const agent = new Agent({ keepAlive: true, maxSockets: 1_000 });
  const paced = startPaced(TRIES_PER_SECOND, async (count) => {
    const status = await tryPassword(app.url, agent, address(round * 100_000 + count), count);
    answered.set(status, (answered.get(status) ?? 0) + 1);
  });
  return {
    take: paced.take,
    stop: async () => {
      await paced.stop();
      agent.destroy();
    },
  };
}

function tryPassword(url: string, agent: Agent, address: string, count: number): Promise<number> {
  const body = `email=somebody${count}%40example.org&password=wrong-${count}&code=123456`;
  return new Promise((resolve, reject) => {
    const asked = request(
      `${url}/sign-in`,
      {
        agent,
        method: 'POST',
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          'content-length': Buffer.byteLength(body),
          'x-forwarded-for': address,
          origin: url,
        },
      },
      (response) => {
        response.resume();
        response.on('end', () => resolve(response.statusCode ?? 0));
      },
    );
    asked.on('error', (error) => {
      // The server may close an idle connection just as it is used again.
      if (asked.reusedSocket) resolve(tryPassword(url, agent, address, count));
      else reject(error);
    });
    asked.end(body);
  });
}

function tell(
  from: string,
  { quiet, flooded }: { readonly quiet: readonly number[]; readonly flooded: readonly number[] },
  answered: ReadonlyMap<number, number>,
): void {
  const seconds = (ROUNDS * ROUND_MS) / 1000;
  const statuses = [...answered]
    .sort(([one], [other]) => one - other)
    .map(([status, count]) => `${status}: ${number(count / seconds)}/s`);
  report({ name: `wrong passwords, ${from}`, scale, figure: statuses.join(', ') });
  const p99 = { quiet: percentileOf(quiet, 99), flooded: percentileOf(flooded, 99) };
  const ratio = p99.flooded / p99.quiet;
  report({
    name: `p99 of public pages under wrong passwords, ${from}`,
    scale,
    figure: `${number(p99.flooded)} ms; quiet ${number(p99.quiet)} ms; medians ${number(percentileOf(flooded, 50))} and ${number(percentileOf(quiet, 50))} ms; load ${number(loadavg()[0] ?? 0)}`,
    ratio: `${number(ratio)} × quiet`,
    target: '≤ 2 × or ≤ 25 ms',
    met: p99.flooded <= Math.max(2 * p99.quiet, 25),
  });
}

function percentileOf(times: readonly number[], percent: number): number {
  return percentile(
    times.toSorted((a, b) => a - b),
    percent,
  );
}
