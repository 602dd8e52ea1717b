import type { ReceiptKeys } from '../crypto/receipt-keys.ts';
import { networksOf } from './networks-of.ts';

/** A keyed hash of the widest network that a client belongs to: what waits is limited by it, and nobody finds out which it was. */
export function networkKey(
  keys: Pick<ReceiptKeys, 'keyFor'>,
  { of, client }: { readonly of: string; readonly client: string },
): string {
  const widest = networksOf(client).at(-1)?.name ?? client;
  return keys.keyFor(`network of ${of} ${widest}`);
}
