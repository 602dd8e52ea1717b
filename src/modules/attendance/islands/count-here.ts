import { countDoor, type CountedScan } from '../domain/door.ts';
import type { KeptDoorScan, KeptManifest } from './kept-door.ts';

/** How many people this telephone let in, by itself: the same ticket twice is one group. */
export function peopleLetIn(scans: readonly KeptDoorScan[]): number {
  return countDoor(scans.map(counted)).came;
}

/**
 * How many people the house’s figures lack until this telephone has sent what it kept: fewer than none, where it only took
 * somebody back.
 */
export function peopleUnsent(
  scans: readonly KeptDoorScan[],
  manifest: Pick<KeptManifest, 'tickets'> | undefined,
): number {
  const sent = scans.filter(({ isSent }) => isSent).map(counted);
  const own = new Set(sent.map(({ ticketId }) => ticketId));
  // Whoever came in elsewhere with a ticket is counted already.
  const known = (manifest?.tickets ?? [])
    .filter(({ id, came }) => came > 0 && !own.has(id))
    .map(({ id, came }) => cameElsewhere(id, came));
  return countDoor([...known, ...scans.map(counted)]).came - countDoor([...known, ...sent]).came;
}

function cameElsewhere(ticketId: string, people: number): CountedScan {
  return { id: '', kind: 'ticket', ticketId, undoes: undefined, people, firstTime: 0 };
}

function counted({
  scan: { id, kind, ticketId, undoes, people, firstTime },
}: KeptDoorScan): CountedScan {
  return { id, kind, ticketId, undoes, people, firstTime };
}
