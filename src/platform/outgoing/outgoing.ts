import type { Result } from '../../kernel/result.ts';

/** What is asked of a server that somebody named, at the desk or from outside. */
export interface OutgoingRequest {
  readonly url: URL;
  readonly method: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  /** Of a POST: a form, or bytes, whose headers say what they are. */
  readonly body?: URLSearchParams | Uint8Array;
}

export interface OutgoingAnswer {
  /** A redirect is an answer like any other: nothing follows it. */
  readonly status: number;
  readonly lastModified: string | undefined;
  /** When one may ask again: seconds, or a date. */
  readonly retryAfter: string | undefined;
  readonly text: string;
}

/**
 * - `forbidden`: the name leads into a network that is nobody else’s business; nothing was sent.
 * - `unreachable`: nobody there, or not who it should be; nothing was sent.
 * - `lost`: it was sent, and no whole answer came. It may have been kept there.
 * - `too-large`: the same, since more came than anybody reads.
 */
export type OutgoingRefusal = 'forbidden' | 'unreachable' | 'lost' | 'too-large';

/** The only way out to an address that a person named. */
export interface Outgoing {
  ask(request: OutgoingRequest): Promise<Result<OutgoingAnswer, OutgoingRefusal>>;
  /** False: an address that `ask` refuses. One that nobody knows yet may be right tomorrow. */
  mayReach(url: URL): Promise<boolean>;
}
