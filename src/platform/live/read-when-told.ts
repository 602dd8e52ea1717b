import { type Tracked, trackedValue, trackReads } from '../cache/track-reads.ts';

/** Something that is read from the database when somebody asks for it, and again only once it changed. */
export interface ReadWhenTold<Value> {
  /** As it was at this moment or later. However many ask at once, it is read once. */
  current(): Promise<Value>;
  /** As it was read last, however long ago; read where it never was. For what is judged again where it is written. */
  last(): Promise<Value>;
  /** It changed: whoever asks from now on gets what it is now. */
  tell(): void;
}

/** An event that was lost is noticed after so long, in milliseconds. */
const OLDEST = 10_000;

/** Unlike `keepFresh`, it is read only where somebody asks: of a thousand things few are looked at. */
export function readWhenTold<Value>(
  read: () => Promise<Value>,
  { oldest = OLDEST, now = () => performance.now() } = {},
): ReadWhenTold<Value> {
  let told = 0;
  let kept: (Tracked<Value> & { readonly asOf: number; readonly at: number }) | undefined;
  let underway: Promise<void> | undefined;

  async function readOnce(): Promise<void> {
    // What is told while it is being read may not be in it.
    const asOf = told;
    kept = { ...(await trackReads(read)), asOf, at: now() };
  }

  async function current(): Promise<Value> {
    if (kept && now() - kept.at > oldest) told += 1;
    const wanted = told;
    for (;;) {
      if (kept && kept.asOf >= wanted) return trackedValue(kept);
      underway ??= readOnce().finally(() => {
        underway = undefined;
      });
      await underway;
    }
  }

  return {
    current,
    last: async () => (kept ? trackedValue(kept) : await current()),
    tell: () => {
      told += 1;
    },
  };
}
