import type { Result } from '#kernel/result.ts';

/** A request to a server that somebody named, on the desk or from outside. */
export interface OutgoingRequest {
  readonly url: URL;
  readonly method: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  /** For a POST: a form, or bytes whose headers declare their type. */
  readonly body?: URLSearchParams | Uint8Array;
}

export interface OutgoingAnswer {
  /** A redirect is returned like any other answer and is not followed. */
  readonly status: number;
  readonly lastModified: string | undefined;
  /** Retry-After: seconds, or a date. */
  readonly retryAfter: string | undefined;
  readonly text: string;
}

/**
 * - `forbidden`: the name resolves to a network that is not public; nothing was sent.
 * - `unreachable`: no server, or the wrong one; nothing was sent.
 * - `lost`: it was sent, and no complete answer arrived. The server may have processed it.
 * - `too-large`: the same, because the answer exceeded the limit.
 */
export type OutgoingRefusal = 'forbidden' | 'unreachable' | 'lost' | 'too-large';

/** The only way out to an address that a person named. */
export interface Outgoing {
  ask(request: OutgoingRequest): Promise<Result<OutgoingAnswer, OutgoingRefusal>>;
  /** False: an address that `ask` refuses. A name that does not resolve yet is accepted, because it may later. */
  mayReach(url: URL): Promise<boolean>;
}
