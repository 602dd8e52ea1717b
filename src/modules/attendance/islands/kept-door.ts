import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { newKey } from '#ui/islands/new-key.ts';

/** A sign-up as the telephone knows it: nobody’s name. */
export interface KeptTicket {
  readonly id: string;
  readonly state: string;
  readonly seats: number;
  /** Of the code under the square. */
  readonly mark: string;
  readonly came: number;
}

/** What was loaded of a gathering, to keep its door without a network. */
export interface KeptManifest {
  readonly gathering: string;
  readonly title: string;
  readonly publicKey: string;
  readonly loadedAt: string;
  readonly tickets: readonly KeptTicket[];
}

/** As the house takes it. */
export interface DoorScan {
  readonly id: string;
  readonly kind: 'ticket' | 'walk-in' | 'undo';
  readonly ticketId?: string;
  readonly undoes?: string;
  readonly people: number;
  readonly firstTime: number;
  readonly deviceId: string;
  readonly happenedAt: string;
}

export interface KeptDoorScan {
  readonly id: string;
  readonly gathering: string;
  readonly scan: DoorScan;
  /** The house said that it has it; it stays, so that a ticket is known that came in here. */
  readonly isSent: boolean;
}

interface Kept extends DBSchema {
  manifests: { key: string; value: KeptManifest };
  scans: { key: string; value: KeptDoorScan };
  device: { key: 'id'; value: string };
}

export type KeptDoor = IDBPDatabase<Kept>;

export async function openKeptDoor(): Promise<KeptDoor> {
  return await openDB<Kept>('poruch-door', 1, {
    upgrade: (database) => {
      database.createObjectStore('manifests', { keyPath: 'gathering' });
      database.createObjectStore('scans', { keyPath: 'id' });
      database.createObjectStore('device');
    },
  });
}

/** Made by chance, once: it tells helpers’ telephones apart, and nothing about them. */
export async function deviceOf(door: KeptDoor): Promise<string> {
  const known = await door.get('device', 'id');
  if (known !== undefined) return known;
  const made = newKey();
  await door.put('device', made, 'id');
  return made;
}

export async function scansOf(door: KeptDoor, gathering: string): Promise<readonly KeptDoorScan[]> {
  const all = (await door.getAll('scans')).filter((one) => one.gathering === gathering);
  return all.toSorted((one, other) => (one.scan.happenedAt < other.scan.happenedAt ? -1 : 1));
}

/** Those that nobody took back. */
export function standingOf(scans: readonly KeptDoorScan[]): readonly KeptDoorScan[] {
  const undone = new Set(scans.map(({ scan }) => scan.undoes));
  return scans.filter(({ id, scan }) => scan.kind !== 'undo' && !undone.has(id));
}

/** The gathering whose list was loaded last: where there is no network, it is the one whose door is kept. */
export async function lastLoaded(door: KeptDoor): Promise<string | undefined> {
  const all = await door.getAll('manifests');
  return all.toSorted((one, other) => (one.loadedAt < other.loadedAt ? 1 : -1))[0]?.gathering;
}
