import type { KeptWork } from './kept-work.ts';

export type Sent =
  | { readonly kind: 'received'; readonly at: string }
  | { readonly kind: 'refused'; readonly why: string }
  /** The session is over, or has never begun. */
  | { readonly kind: 'signed-out' }
  /** Whoever is signed in writes no work down. */
  | { readonly kind: 'no-officer' }
  /** No network, a server that is away, or an answer of something in between: it stays and is sent again. */
  | { readonly kind: 'unsent' };

/** Nobody waits longer at a doorstep. */
const PATIENCE = 15_000;

/** Sends one entry. Only an answer that names its key counts. */
export async function sendWork(to: string, entry: KeptWork): Promise<Sent> {
  const { key, kind, count, day } = entry;
  try {
    const answer = await fetch(to, {
      method: 'POST',
      body: new URLSearchParams({ key, kind, count, day }),
      signal: AbortSignal.timeout(PATIENCE),
    });
    if (answer.status === 401) return { kind: 'signed-out' };
    if (answer.status === 404) return { kind: 'no-officer' };
    if (!answer.ok) return { kind: 'unsent' };
    return readAnswer(key, await answer.json());
  } catch {
    return { kind: 'unsent' };
  }
}

function readAnswer(key: string, answer: unknown): Sent {
  if (typeof answer !== 'object' || answer === null) return { kind: 'unsent' };
  if ('received' in answer && answer.received === key && 'at' in answer) {
    return { kind: 'received', at: String(answer.at) };
  }
  if ('refused' in answer && answer.refused === key && 'why' in answer) {
    return { kind: 'refused', why: String(answer.why) };
  }
  return { kind: 'unsent' };
}
