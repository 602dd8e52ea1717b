import type { ClientNetwork } from '../http/network-key.ts';

/** Bytes that files which nobody has sent yet may take: of one household's network, and of all. */
interface UnsentLimits {
  readonly ofNetwork: number;
  readonly ofAll: number;
}

type DeleteOldest<Id> = (wanted: {
  readonly left: number;
  readonly network?: string;
}) => Promise<readonly Id[]>;

/**
 * Makes room for one more file. Anybody may put files up under any key, so what waits has an end: a network that has used
 * its share loses its own oldest, and where all have no more room, the network that holds most does. Answers what was deleted.
 */
export async function makeUnsentRoom<Id>(
  deleteOldest: DeleteOldest<Id>,
  { network, size }: { readonly network: ClientNetwork; readonly size: number },
  limits: UnsentLimits,
): Promise<readonly Id[]> {
  const left = limits.ofNetwork * network.shares - size;
  const own = await deleteOldest({ network: network.key, left });
  return [...own, ...(await deleteOldest({ left: limits.ofAll - size }))];
}
