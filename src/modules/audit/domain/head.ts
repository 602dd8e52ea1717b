/** The end of the chain at some moment, signed: what stood before it can no longer be changed in silence. */
export interface Head {
  readonly number: number;
  /** Hexadecimal. */
  readonly hash: string;
  readonly signedAt: Temporal.Instant;
  readonly signature: Uint8Array;
}

/** A head as a witness keeps it: a line of its file, the body of a POST. */
export interface HeadLine {
  readonly number: number;
  /** Hexadecimal. */
  readonly hash: string;
  readonly signedAt: string;
  /** Ed25519, base64. */
  readonly signature: string;
}

/** The text that is signed. Whoever has a line and the public key can check it without Poruch. */
export function signedText(head: Pick<HeadLine, 'number' | 'hash' | 'signedAt'>): string {
  return JSON.stringify(['poruch audit head 1', String(head.number), head.hash, head.signedAt]);
}
