/** The delay of screens: from the acknowledgement of a vote until one more screen shows it. */
export interface Lag {
  /** The server acknowledged one more vote. */
  kept(number: number): void;
  /** A screen showed this number, and that number before. */
  shown(number: number, votes: number, before: number | undefined): void;
  /** In milliseconds. */
  percentile(percent: number): number;
  readonly most: number;
  /** The number of measurements. */
  readonly count: number;
}

const MAX_LAG_MS = 60_000;

/** A million measurements and more: counted by the millisecond instead of stored. */
export function openLag(): Lag {
  const acknowledged = new Map<number, number[]>();
  const counts = new Uint32Array(MAX_LAG_MS + 1);
  let total = 0;
  let most = 0;

  const note = (behind: number) => {
    const whole = Math.min(Math.max(0, Math.round(behind)), MAX_LAG_MS);
    counts[whole] = (counts[whole] ?? 0) + 1;
    total += 1;
    most = Math.max(most, whole);
  };

  return {
    kept: (number) => {
      const times = acknowledged.get(number) ?? [];
      times.push(performance.now());
      acknowledged.set(number, times);
    },
    shown: (number, votes, before) => {
      const times = acknowledged.get(number);
      if (before === undefined || !times) return;
      const now = performance.now();
      for (let vote = before; vote < votes; vote += 1) {
        const at = times[vote];
        // It was shown before its sender got the answer, because both take equally long.
        note(at === undefined ? 0 : now - at);
      }
    },
    percentile: (percent) => {
      const wanted = (total * percent) / 100;
      let seen = 0;
      for (const [milliseconds, count] of counts.entries()) {
        seen += count;
        if (seen >= wanted) return milliseconds;
      }
      return most;
    },
    get most() {
      return most;
    },
    get count() {
      return total;
    },
  };
}
