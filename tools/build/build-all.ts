import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CLIENT, DIST, SERVER } from '../paths.ts';
import { buildClient } from './client.ts';
import { STAMP, fingerprint } from './freshness.ts';
import { buildServer } from './server.ts';

/**
 * Builds beside the old build and then changes places, so that a crash leaves no half build: the stamp is
 * taken away before and written after. Started by ensure-built.ts, one at a time.
 */
async function buildAll(): Promise<void> {
  await mkdir(DIST, { recursive: true });
  await removeLeftovers();
  const sources = fingerprint();
  const next = join(DIST, `.next-${process.pid}`);
  await Promise.all([buildServer(join(next, 'server')), buildClient(join(next, 'client'))]);
  const old = join(DIST, `.old-${process.pid}`);
  await mkdir(old);
  await rm(STAMP, { force: true });
  for (const [name, place] of [
    ['server', SERVER],
    ['client', CLIENT],
  ] as const) {
    if (existsSync(place)) await rename(place, join(old, name));
    await rename(join(next, name), place);
  }
  await writeFile(`${STAMP}.new`, `${JSON.stringify({ fingerprint: sources })}\n`);
  await rename(`${STAMP}.new`, STAMP);
  await removeLeftovers();
}

async function removeLeftovers(): Promise<void> {
  for (const name of await readdir(DIST)) {
    if (/^\.(next|old)-\d+$/.test(name))
      await rm(join(DIST, name), { recursive: true, force: true });
  }
}

try {
  await buildAll();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
