import type { Id, SenderKey, SignUpId } from '#kernel/ids.ts';
import type { ReceiptCode } from '#kernel/receipts/receipt-code.ts';

/** What a link in a letter does, and nothing else. */
export type LinkPurpose = 'cancel' | 'offer';

/**
 * Tickets are made of a key that stands beside the database, never in it: whoever has a copy of the database can make no
 * ticket and open none.
 */
export interface TicketKeys {
  /** Raw Ed25519, 32 bytes: with it any telephone sees whether a ticket is ours. */
  readonly publicKey: Uint8Array<ArrayBuffer>;
  /** What is sent under this key is called so; it does not lead back to the key. */
  idOf(key: SenderKey): SignUpId;
  /** Of a seat that its owner gives to somebody of theirs. Colleagues know `whose`, and no form reaches this id with it. */
  givenIdOf(whose: Id<string>): SignUpId;
  /** The text of the QR code. */
  ticketOf(id: SignUpId): string;
  /** The sign-up whose ticket this is. Undefined: nobody of us signed it. */
  read(text: string): SignUpId | undefined;
  /** 16 digits under the QR code, which open the ticket’s page, and are typed in where no camera reads it. */
  codeOf(id: SignUpId): ReceiptCode;
  /** What is kept of a code. */
  hashOf(code: ReceiptCode): Uint8Array;
  /** The secret of a link. `turn`: which offer it is; the last one’s link is no good for the next. */
  linkOf(purpose: LinkPurpose, id: SignUpId, turn: number): string;
  /** What is kept of it. */
  linkHash(secret: string): Uint8Array;
}
