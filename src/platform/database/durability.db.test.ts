import { tmpdir } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { clusterFolder } from './embedded/cluster.ts';
import { findPostmaster } from './embedded/postmaster.ts';
import { createDataFolder, openFolder } from './testing/folders.ts';
import { startWriter } from './testing/processes.ts';

/** The long run: DURABILITY_KILLS=200, which also kills PostgreSQL half as often. */
const KILLS = Number(process.env.DURABILITY_KILLS ?? 10);
const PATIENCE = 60_000 + KILLS * 6_000;

/** The server process that accepts connections. Throws while there is none. */
async function readyServer(dataDir: string): Promise<number> {
  const running = await findPostmaster(clusterFolder(dataDir));
  if (!running?.ready) throw new Error('no server is ready');
  return running.pid;
}

async function keptEvents(dataDir: string): Promise<ReadonlySet<string>> {
  const opened = await openFolder(dataDir);
  const rows = await opened.database.read.selectFrom('platform.event').select('id').execute();
  await opened.close();
  return new Set(rows.map(({ id }) => id));
}

/** Rows that were acknowledged and are missing. */
function lost(acknowledged: readonly string[], kept: ReadonlySet<string>): readonly string[] {
  return acknowledged.filter((id) => !kept.has(id));
}

it(
  'keeps all that was acknowledged when the app is killed while it writes',
  async () => {
    await using folder = await createDataFolder(tmpdir());
    const acknowledged: string[] = [];
    for (let round = 0; round < KILLS; round += 1) {
      const writer = startWriter(folder.path);
      await writer.untilWritten(20);
      await wait(Math.random() * 50);
      await writer.kill();
      acknowledged.push(...writer.acknowledged);
    }
    const kept = await keptEvents(folder.path);
    expect(acknowledged.length).toBeGreaterThanOrEqual(KILLS * 20);
    expect(lost(acknowledged, kept)).toEqual([]);
    // The measure itself can fail: an id that was never written counts as lost.
    expect(lost(['00000000-0000-4000-8000-000000000000'], kept)).toHaveLength(1);
  },
  PATIENCE,
);

it(
  'starts PostgreSQL again when it is killed, and keeps all that was acknowledged',
  async () => {
    await using folder = await createDataFolder(tmpdir());
    const writer = startWriter(folder.path);
    await writer.untilWritten(20);
    for (let round = 1; round <= KILLS / 2; round += 1) {
      const killed = await readyServer(folder.path);
      process.kill(killed, 'SIGKILL');
      await expect.poll(() => readyServer(folder.path)).not.toBe(killed);
      await writer.untilWritten(writer.acknowledged.length + 20);
    }
    // The app lived through it all: a lost connection never ends the process.
    expect(await writer.stop()).toBe(0);
    const kept = await keptEvents(folder.path);
    expect(lost(writer.acknowledged, kept)).toEqual([]);
  },
  PATIENCE,
);
