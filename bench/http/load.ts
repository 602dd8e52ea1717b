import autocannon from 'autocannon';
import type { ServerProcess } from './server-process.ts';

export interface Load {
  readonly requestsPerSecond: number;
  readonly p50: number;
  readonly p99: number;
  /** Milliseconds of the server's processor time for one request. */
  readonly cpuMs: number;
}

const CONNECTIONS = 16;
const ROUND_SECONDS = 3;

/** `paths` are asked in turn, uncompressed. Any answer but 200 is an error of the bench. */
export async function load(server: ServerProcess, paths: readonly string[]): Promise<Load> {
  const cpuBefore = server.cpuSeconds();
  const times: number[] = [];
  const options: autocannon.Options = {
    url: server.url,
    connections: CONNECTIONS,
    duration: ROUND_SECONDS,
    requests: paths.map((path) => ({ method: 'GET', path })),
  };
  const result = await new Promise<autocannon.Result>((resolve, reject) => {
    const run = autocannon(options, (error, done) => (error ? reject(error) : resolve(done)));
    // Its own histogram counts whole milliseconds, too coarse for a server that answers in less.
    run.on('response', (_client, _status, _bytes, milliseconds) => times.push(milliseconds));
  });
  if (result.non2xx + result.errors > 0) {
    throw new Error(`${server.url}: ${result.non2xx} refused, ${result.errors} failed`);
  }
  times.sort((a, b) => a - b);
  return {
    requestsPerSecond: times.length / result.duration,
    p50: times[Math.floor(times.length * 0.5)] ?? Number.NaN,
    p99: times[Math.floor(times.length * 0.99)] ?? Number.NaN,
    cpuMs: ((server.cpuSeconds() - cpuBefore) * 1000) / times.length,
  };
}

/** V8 needs tens of thousands of pages before it has compiled all that it will. */
const WARM_UP_ROUNDS = 4;

/**
 * Two servers by turns, so that whatever else the machine does troubles both. Of each the median round, by
 * requests, once both are warm.
 */
export async function compare(
  bare: ServerProcess,
  ours: ServerProcess,
  paths: readonly string[],
  rounds = 5,
): Promise<{ readonly bare: Load; readonly ours: Load }> {
  await load(bare, paths);
  for (let round = 0; round < WARM_UP_ROUNDS; round += 1) await load(ours, paths);
  const loads: { bare: Load; ours: Load }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    loads.push({ bare: await load(bare, paths), ours: await load(ours, paths) });
  }
  return {
    bare: median(loads.map((one) => one.bare)),
    ours: median(loads.map((one) => one.ours)),
  };
}

function median(loads: readonly Load[]): Load {
  const sorted = loads.toSorted((a, b) => a.requestsPerSecond - b.requestsPerSecond);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) throw new Error('nothing was measured');
  return middle;
}
