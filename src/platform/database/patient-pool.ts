import { setTimeout as wait } from 'node:timers/promises';
import { Pool, type PoolClient, type PoolConfig } from 'pg';

/** With the network cut, a connection may never be seen to end. */
const PATIENCE_MS = 2_000;
const LOOK_EVERY_MS = 5;

/**
 * A pool that has ended when its connections are gone. pg's own answers before that; a server that is stopped
 * then tears them, and each would be reported as lost.
 */
export class PatientPool extends Pool {
  readonly #connected = new Set<PoolClient>();

  constructor(config: PoolConfig) {
    super(config);
    this.on('connect', (client) => this.#connected.add(client));
    this.on('remove', (client) => this.#connected.delete(client));
  }

  override async end(): Promise<void> {
    await super.end();
    const deadline = performance.now() + PATIENCE_MS;
    while (this.#connected.size > 0 && performance.now() < deadline) await wait(LOOK_EVERY_MS);
  }
}
