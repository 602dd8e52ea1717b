import { setTimeout as wait } from 'node:timers/promises';
import type { Site } from './site.ts';

const MAX_WAIT_MS = 40;

/**
 * Call before content is made, because data in memory may lag behind the tables. If the reload takes longer, as after the
 * import of a whole oblast, the response shows the earlier state and is not cached.
 */
export async function catchUp({ changes }: Pick<Site, 'changes'>): Promise<void> {
  const behind = changes.caughtUp();
  if (behind) await Promise.race([behind, wait(MAX_WAIT_MS)]);
}
