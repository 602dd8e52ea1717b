import { setTimeout as wait } from 'node:timers/promises';
import type { Site } from './site.ts';

const LONGEST_MS = 40;

/**
 * Before content is made: what follows tables in memory may be a moment behind them. Where it takes long, as after an import of a
 * whole oblast, the answer is of the moment before, and is not kept.
 */
export async function catchUp({ changes }: Pick<Site, 'changes'>): Promise<void> {
  const behind = changes.caughtUp();
  if (behind) await Promise.race([behind, wait(LONGEST_MS)]);
}
