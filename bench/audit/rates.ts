/** Operations per second at this concurrency and for this long. */
export async function rate(
  work: (turn: number) => Promise<void>,
  { atOnce, milliseconds }: { readonly atOnce: number; readonly milliseconds: number },
): Promise<number> {
  const started = performance.now();
  let done = 0;
  const one = async (place: number) => {
    for (let turn = place; performance.now() - started < milliseconds; turn += atOnce) {
      await work(turn);
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, (_, place) => one(place)));
  return (done * 1000) / (performance.now() - started);
}

export interface Compared {
  readonly bare: number;
  readonly whole: number;
  readonly ratio: number;
}

/**
 * Alternates between two variants, so that other load affects both. Returns the round with the median ratio, because a single
 * round is unreliable.
 */
export async function compareRates(
  bare: (turn: number) => Promise<void>,
  whole: (turn: number) => Promise<void>,
  options: { readonly atOnce: number; readonly milliseconds: number; readonly rounds: number },
): Promise<Compared> {
  const rounds: Compared[] = [];
  for (let round = 0; round < options.rounds; round += 1) {
    const first = round % 2 === 0;
    const before = first ? await rate(bare, options) : await rate(whole, options);
    const after = first ? await rate(whole, options) : await rate(bare, options);
    const [one, all] = first ? [before, after] : [after, before];
    rounds.push({ bare: one, whole: all, ratio: all / one });
  }
  const sorted = rounds.toSorted((a, b) => a.ratio - b.ratio);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) throw new Error('no round was measured');
  return middle;
}
