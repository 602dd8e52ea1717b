import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';

/**
 * Locks between processes that the operating system itself lets go when a process dies, however it
 * dies. Node has no flock; its SQLite does the same through an empty file: a reader holds a shared
 * lock, `begin exclusive` an exclusive one. A lock file with a process id in it would have to be judged
 * stale by somebody, and two who judge at once both win.
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

  /** From here on this process is one of those who use the server. Call it at the door. */
  enter(): void {
    this.#presence.exec('begin');
    this.#presence.prepare('select count(*) from sqlite_schema').get();
  }

  leave(): void {
    if (this.#presence.isTransaction) this.#presence.exec('rollback');
  }

  /** Whether nobody at all uses the server, this process included. Call it at the door. */
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

/** Whoever may read the file could hold the lock, and keep the database from ever being started. */
function openLock(path: string): DatabaseSync {
  const lock = new DatabaseSync(path, { timeout: 0 });
  chmodSync(path, 0o600);
  return lock;
}

const SQLITE_BUSY = 5;

function tryExclusive(database: DatabaseSync): boolean {
  try {
    // SQLite would write a file beside the lock, and a full disk would keep the server from being stopped in order.
    database.exec('pragma journal_mode = memory');
    database.exec('begin exclusive');
    return true;
  } catch (error) {
    if (error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY) return false;
    throw error;
  }
}
