import type { KeptWork } from './kept-work.ts';

export type Sent =
  /** `as`: by whom, for the house to know on the next day. */
  | { readonly kind: 'received'; readonly at: string; readonly as: string }
  | { readonly kind: 'refused'; readonly why: string }
  /** The session is over, or has never begun. */
  | { readonly kind: 'signed-out' }
  /** Whoever is signed in writes no work down. */
  | { readonly kind: 'no-officer' }
  /** Whoever sent from here before is not who is signed in now. */
  | { readonly kind: 'other' }
  /** No network, a server that is away, or an answer of something in between: it stays and is sent again. */
  | { readonly kind: 'unsent' };

/** Nobody waits longer at a doorstep. */
const PATIENCE = 15_000;

/** Sends one entry, `as` whoever last sent from this device. Only an answer that names its key counts. */
export async function sendWork(to: string, entry: KeptWork, as: string): Promise<Sent> {
  const { key, kind, count, day } = entry;
  try {
    const answer = await fetch(to, {
      method: 'POST',
      body: new URLSearchParams({ key, kind, count, day, as }),
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
  const { received, refused, other, at = '', as = '', why = '' } = textsOf(answer);
  if (received === key) return { kind: 'received', at, as };
  if (refused === key) return { kind: 'refused', why };
  if (other === key) return { kind: 'other' };
  return { kind: 'unsent' };
}

function textsOf(answer: unknown): Readonly<Partial<Record<string, string>>> {
  if (typeof answer !== 'object' || answer === null) return {};
  return Object.fromEntries(Object.entries(answer).map(([name, value]) => [name, String(value)]));
}
