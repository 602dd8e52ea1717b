import { percentile } from '../http/paced-load.ts';

export interface Times {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
}

/** The duration of each operation, at this concurrency and for this long. */
export async function timesOf(
  work: (turn: number) => Promise<unknown>,
  { atOnce, milliseconds }: { readonly atOnce: number; readonly milliseconds: number },
): Promise<Times> {
  const times: number[] = [];
  const started = performance.now();
  const one = async (place: number) => {
    for (let turn = place; performance.now() - started < milliseconds; turn += atOnce) {
      const begun = performance.now();
      await work(turn);
      times.push(performance.now() - begun);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, (_, place) => one(place)));
  const seconds = (performance.now() - started) / 1000;
  return summary(times, seconds);
}

export function summary(times: readonly number[], seconds: number): Times {
  const sorted = times.toSorted((a, b) => a - b);
  return {
    perSecond: sorted.length / seconds,
    p50: percentile(sorted, 50),
    p99: percentile(sorted, 99),
  };
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
