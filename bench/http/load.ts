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

/** Requests the `paths` in turn, uncompressed unless `headers` ask for compression. */
export function load(
  server: ServerProcess,
  paths: readonly string[],
  headers: Readonly<Record<string, string>> = {},
): Promise<Load> {
  return runAutocannon(server, {
    connections: CONNECTIONS,
    duration: ROUND_SECONDS,
    requests: paths.map((path) => ({ method: 'GET', path, headers: { ...headers } })),
  });
}

/** A constant rate of requests for one page, even if the server is slower. */
export function rush(
  server: ServerProcess,
  path: string,
  perSecond: number,
  headers: Readonly<Record<string, string>>,
): Promise<Load> {
  return runAutocannon(server, {
    connections: 100,
    duration: 3 * ROUND_SECONDS,
    overallRate: perSecond,
    requests: [{ method: 'GET', path, headers: { ...headers } }],
  });
}

/** Any answer but 200 is an error of the benchmark. */
async function runAutocannon(
  server: ServerProcess,
  options: Omit<autocannon.Options, 'url'>,
): Promise<Load> {
  const cpuBefore = server.cpuSeconds();
  const times: number[] = [];
  const result = await new Promise<autocannon.Result>((resolve, reject) => {
    const run = autocannon({ url: server.url, ...options }, (error, done) =>
      error ? reject(error) : resolve(done),
    );
    // Autocannon's histogram counts whole milliseconds, which is too coarse for a server that answers in less.
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

/** V8 needs tens of thousands of pages to compile all hot code. */
const WARM_UP_ROUNDS = 4;

interface Comparison {
  readonly rounds?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Two servers in turn, so that other load affects both. Returns the median round of each, after warming both up. */
export async function compare(
  bare: ServerProcess,
  ours: ServerProcess,
  paths: readonly string[],
  { rounds = 5, headers = {} }: Comparison = {},
): Promise<{ readonly bare: Load; readonly ours: Load }> {
  await load(bare, paths, headers);
  for (let round = 0; round < WARM_UP_ROUNDS; round += 1) await load(ours, paths, headers);
  const loads: { bare: Load; ours: Load }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    loads.push({ bare: await load(bare, paths, headers), ours: await load(ours, paths, headers) });
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
