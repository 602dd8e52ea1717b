import type { ClientNetwork } from '../http/network-key.ts';

/** The maximum size of uploaded files that belong to no submitted form: for one network, and for all together. */
interface UnsentLimits {
  readonly ofNetwork: number;
  readonly ofAll: number;
}

type DeleteOldest<Id> = (wanted: {
  readonly left: number;
  readonly network?: string;
}) => Promise<readonly Id[]>;

/**
 * Makes room for one more file. Anybody can upload files under any key, so the space is limited: a network beyond its share
 * loses its oldest files, and if the total is used up, the network with the most does. Returns what was deleted.
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
