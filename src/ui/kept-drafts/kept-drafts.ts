import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

/** A file that waits with its draft. */
export interface KeptFile {
  readonly name: string;
  readonly bytes: Blob;
  /** Once the house has it. */
  readonly id?: string;
}

/** A form on this device that the house has not acknowledged yet, or has, with what it answered. */
export interface KeptDraft {
  /** The sender's: sent twice, it is one. */
  readonly key: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly files: readonly KeptFile[];
  /** Whoever wrote it has said that it may go. */
  readonly isReady: boolean;
  /** Milliseconds of this device’s own clock: only to stand in order. */
  readonly changedAt: number;
  readonly received?: { readonly code: string; readonly at: string };
}

interface Kept extends DBSchema {
  drafts: { key: string; value: KeptDraft };
}

export type KeptDrafts = IDBPDatabase<Kept>;

export async function openKeptDrafts(): Promise<KeptDrafts> {
  return await openDB<Kept>('poruch-drafts', 1, {
    upgrade: (database) => {
      database.createObjectStore('drafts', { keyPath: 'key' });
    },
  });
}

/** What a form says by now, with the files that came before and come now. What was received stays so. */
export async function keepDraft(
  database: KeptDrafts,
  draft: Pick<KeptDraft, 'key' | 'fields' | 'files' | 'isReady'>,
): Promise<void> {
  const store = database.transaction('drafts', 'readwrite').store;
  const before = await store.get(draft.key);
  if (before?.received) return;
  const files = [...(before?.files ?? [])];
  for (const file of draft.files) {
    if (!files.some((one) => isSame(one, file))) files.push(file);
  }
  await store.put({ ...draft, files, changedAt: performance.timeOrigin + performance.now() });
}

function isSame(one: KeptFile, other: KeptFile): boolean {
  return one.name === other.name && one.bytes.size === other.bytes.size;
}
