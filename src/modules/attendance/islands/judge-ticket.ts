import { parseReceiptCode } from '#kernel/receipts/receipt-code.ts';
import { type ReadTicket, readTicket } from '#kernel/tickets/ticket.ts';
import type { KeptManifest, KeptTicket } from './kept-door.ts';

/**
 * What a helper is told of a ticket, without a network. `new`: it is ours, and not in the list that was loaded. `fewer`: it is
 * welcome, and was taken for more people than are let in.
 */
export type Judged =
  | { readonly kind: 'notOurs' }
  | { readonly kind: 'new'; readonly ticketId: string }
  | {
      readonly kind: TicketVerdict;
      readonly ticketId: string;
      readonly seats: number;
    };

type TicketVerdict = 'welcome' | 'fewer' | 'more' | 'twice' | 'cancelled' | 'notSeated';

export interface Shown {
  /** What the square says, or the digits under it. */
  readonly text: string;
  readonly people: number;
}

/** `cameHere`: tickets that came in on this telephone. */
export async function judgeTicket(
  manifest: KeptManifest,
  cameHere: ReadonlySet<string>,
  { text, people }: Shown,
): Promise<Judged> {
  const code = parseReceiptCode(text);
  if (code) {
    const mark = await markOf(manifest.gathering, code);
    const found = manifest.tickets.find((ticket) => ticket.mark === mark);
    return found ? judge(found, cameHere, people) : { kind: 'notOurs' };
  }
  const ticket = readTicket(text.trim());
  if (!ticket || !(await isOurs(ticket, manifest.publicKey))) return { kind: 'notOurs' };
  const found = manifest.tickets.find(({ id }) => id === ticket.id);
  return found ? judge(found, cameHere, people) : { kind: 'new', ticketId: ticket.id };
}

function judge(ticket: KeptTicket, cameHere: ReadonlySet<string>, people: number): Judged {
  const { id: ticketId, seats, state, came } = ticket;
  const told = (kind: TicketVerdict) => ({
    kind,
    ticketId,
    seats,
  });
  if (state === 'cancelled') return told('cancelled');
  if (state !== 'confirmed') return told('notSeated');
  if (came > 0 || cameHere.has(ticketId)) return told('twice');
  if (people < seats) return told('fewer');
  return told(people > seats ? 'more' : 'welcome');
}

/** The browser’s own Ed25519; old telephones have none, and load one. */
async function isOurs(ticket: ReadTicket, publicKey: string): Promise<boolean> {
  const key = Uint8Array.from(atob(publicKey), (letter) => letter.charCodeAt(0));
  const { signature, payload } = ticket;
  try {
    const imported = await crypto.subtle.importKey('raw', key, 'Ed25519', false, ['verify']);
    return await crypto.subtle.verify('Ed25519', imported, signature, payload);
  } catch {
    const { verifyAsync } = await import('@noble/ed25519');
    return await verifyAsync(signature, payload, key);
  }
}

/** The house makes the same of its codes. */
async function markOf(gathering: string, code: string): Promise<string> {
  const bytes = new TextEncoder().encode(`${gathering} ${code}`);
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .slice(0, 24);
}
