import type { ReceiptKeys } from '../crypto/receipt-keys.ts';
import { networksOf } from './networks-of.ts';

/** The widest network that a client belongs to. */
export interface ClientNetwork {
  /** A keyed hash: limits are counted by it, and the network cannot be derived from it. */
  readonly key: string;
  /** How many times the limit of one household it may use. */
  readonly shares: number;
}

export function networkKey(
  keys: Pick<ReceiptKeys, 'keyFor'>,
  { of, client }: { readonly of: string; readonly client: string },
): ClientNetwork {
  const { name, shares } = networksOf(client).at(-1) ?? { name: client, shares: 1 };
  return { key: keys.keyFor(`network of ${of} ${name}`), shares };
}
