import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { newKey } from '#ui/islands/new-key.ts';

/** An entry on this device that the house has not acknowledged yet. Counts only: whoever sends from this device says whose they are. */
export interface KeptWork {
  readonly key: string;
  readonly kind: string;
  /** The kind in the reader's language, to be shown. */
  readonly name: string;
  readonly count: string;
  /** `2026-11-25`. */
  readonly day: string;
}

interface Kept extends DBSchema {
  entries: { key: string; value: KeptWork };
}

export type KeptWorkDatabase = IDBPDatabase<Kept>;

export async function openKeptWork(): Promise<KeptWorkDatabase> {
  return await openDB<Kept>('poruch-work', 1, {
    upgrade: (database) => {
      database.createObjectStore('entries', { keyPath: 'key' });
    },
  });
}

const SENDER = 'poruch-work-sender';

/** By whom work was last sent from this device, as the house calls them; empty: by nobody yet. */
export function lastSender(): string {
  return localStorage.getItem(SENDER) ?? '';
}

/** Empty: the next one who is signed in. */
export function saveSender(sender: string): void {
  localStorage.setItem(SENDER, sender);
}

/** A tap's form or the longer one. Its key is made here: the page's own would be sent twice by two taps. */
export async function keepWork(database: KeptWorkDatabase, form: HTMLFormElement): Promise<void> {
  const fields = new FormData(form);
  const kind = textOf(fields, 'kind');
  const select = form.querySelector('select');
  await database.put('entries', {
    key: newKey(),
    kind,
    name: select?.selectedOptions[0]?.textContent ?? form.dataset['work'] ?? kind,
    count: textOf(fields, 'count'),
    // A tap is of today, and the page may have been kept since another day.
    day: select ? textOf(fields, 'day') : today(),
  });
}

function textOf(fields: FormData, name: string): string {
  const value = fields.get(name);
  return typeof value === 'string' ? value : '';
}

function today(): string {
  const now = new Date();
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
