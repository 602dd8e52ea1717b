import type { Clock } from '#platform/clock/clock.ts';
import type { Database } from '#platform/database/database.ts';
import { setActor } from '#platform/database/set-actor.ts';
import { BEFORE_THE_FIRST, microseconds, type WrittenEntry } from '../domain/chain.ts';
import { lastSeal, lockSealing, type NewSeal, readWaiting, saveSeals } from '../storage/seals.ts';
import { hashLink } from './hash-link.ts';

/** Of one transaction: so that it is over in a moment even after days without a sealer. */
export const SEALED_AT_ONCE = 2_000;

/**
 * Puts committed entries that have no seal yet behind the end of the chain. Answers those that it sealed, or
 * `busy` when another process is at it: there is one sealer at a time, whoever comes first.
 */
export async function sealEntries(
  { database, clock }: { readonly database: Database; readonly clock: Clock },
  batch = SEALED_AT_ONCE,
): Promise<readonly WrittenEntry[] | 'busy'> {
  return await database.transaction(async (tx) => {
    await setActor(tx, 'system', clock);
    if (!(await lockSealing(tx))) return 'busy';
    const entries = await readWaiting(tx, batch);
    if (entries.length === 0) return [];
    const last = (await lastSeal(tx)) ?? { number: 0, hash: BEFORE_THE_FIRST };
    const now = clock.now().round({ smallestUnit: 'microsecond', roundingMode: 'floor' });
    await saveSeals(tx, chain(last, entries, microseconds(now)), now);
    return entries;
  });
}

function chain(
  last: { readonly number: number; readonly hash: string },
  entries: readonly WrittenEntry[],
  sealedAt: string,
): readonly NewSeal[] {
  let previous = last.hash;
  return entries.map((entry, index) => {
    const number = last.number + index + 1;
    const hash = hashLink(previous, { number, sealedAt }, entry);
    previous = hash;
    return { number, hash, sealedAt, entryId: entry.id };
  });
}
