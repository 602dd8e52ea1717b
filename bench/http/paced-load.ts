import { Agent, get } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';

export interface PacedLoad {
  /** The sorted durations in milliseconds so far. Later answers are counted separately. */
  take(): readonly number[];
  stop(): Promise<void>;
}

/** A constant rate of requests, whether earlier ones were answered or not: residents do not wait for one another. */
export function startLoad(url: string, paths: readonly string[], perSecond: number): PacedLoad {
  const agent = new Agent({ keepAlive: true });
  const paced = startPaced(perSecond, (count) =>
    answer(`${url}${paths[count % paths.length] ?? '/'}`, agent),
  );
  return {
    take: paced.take,
    stop: async () => {
      await paced.stop();
      agent.destroy();
    },
  };
}

/** The same for any work. */
export function startPaced(perSecond: number, ask: (count: number) => Promise<void>): PacedLoad {
  const stopping = new AbortController();
  let times: number[] = [];
  const timed = async (count: number) => {
    const askedAt = performance.now();
    await ask(count);
    times.push(performance.now() - askedAt);
  };
  const asked: Promise<void>[] = [];
  const pace = async () => {
    const startedAt = performance.now();
    for (let count = 0; !stopping.signal.aborted; count += 1) {
      const dueIn = startedAt + (count * 1000) / perSecond - performance.now();
      if (dueIn > 0) await wait(dueIn);
      asked.push(timed(count));
    }
  };
  const pacing = pace();
  return {
    take: () => {
      const taken = times.toSorted((a, b) => a - b);
      times = [];
      return taken;
    },
    stop: async () => {
      stopping.abort();
      await pacing;
      await Promise.all(asked);
    },
  };
}

/** Any answer but 200 is an error of the benchmark. */
function answer(url: string, agent: Agent): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = get(url, { agent }, (response) => {
      response.resume();
      response.on('end', () =>
        response.statusCode === 200
          ? resolve()
          : reject(new Error(`${url} answers ${response.statusCode}`)),
      );
    });
    request.on('error', (error) => {
      // The server may close an idle connection just as it is used again.
      if (request.reusedSocket) resolve(answer(url, agent));
      else reject(error);
    });
  });
}

export function percentile(sorted: readonly number[], percent: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? 0;
}
