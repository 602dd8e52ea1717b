import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';

/**
 * Locks between processes that the operating system releases when a process ends in any way. Node has no flock, but its SQLite
 * can lock an empty file: a reader holds a shared lock, `begin exclusive` an exclusive one. A lock file with a process id would
 * need a check for stale ids, and two processes that check at the same time would both succeed.
 */
export class ServerLocks {
  readonly #door: DatabaseSync;
  readonly #presence: DatabaseSync;

  constructor(folder: string) {
    this.#door = openLock(join(folder, 'postgres-door.lock'));
    this.#presence = openLock(join(folder, 'postgres-presence.lock'));
  }

  /** Only one process at a time starts or stops the server. Undefined when the door stayed shut. */
  async atTheDoor<Value>(
    work: () => Promise<Value>,
    patience = 90_000,
  ): Promise<Value | undefined> {
    const deadline = Date.now() + patience;
    while (!tryExclusive(this.#door)) {
      if (Date.now() > deadline) return undefined;
      await wait(20 + Math.random() * 20);
    }
    try {
      return await work();
    } finally {
      this.#door.exec('rollback');
    }
  }

  /** Registers this process as a user of the server. Requires the door lock. */
  enter(): void {
    this.#presence.exec('begin');
    this.#presence.prepare('select count(*) from sqlite_schema').get();
  }

  leave(): void {
    if (this.#presence.isTransaction) this.#presence.exec('rollback');
  }

  /** Whether no process uses the server, including this one. Requires the door lock. */
  deserted(): boolean {
    if (!tryExclusive(this.#presence)) return false;
    this.#presence.exec('rollback');
    return true;
  }

  close(): void {
    this.#door.close();
    this.#presence.close();
  }
}

/** An account that can read the file could hold the lock and prevent the database from starting. */
function openLock(path: string): DatabaseSync {
  const lock = new DatabaseSync(path, { timeout: 0 });
  chmodSync(path, 0o600);
  return lock;
}

const SQLITE_BUSY = 5;

function tryExclusive(database: DatabaseSync): boolean {
  try {
    // SQLite would write a journal beside the lock file, and on a full disk the server could not be stopped cleanly.
    database.exec('pragma journal_mode = memory');
    database.exec('begin exclusive');
    return true;
  } catch (error) {
    if (error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY) return false;
    throw error;
  }
}
