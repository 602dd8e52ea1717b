import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';

/**
 * Below 32768. Above it the operating system assigns ports to outgoing connections, and one of them could occupy ours at any
 * restart.
 */
const LOWEST = 29_000;
const HIGHEST = 32_767;
const COUNT = HIGHEST - LOWEST + 1;
/** This many occupied ports in a row mean that something else is wrong. */
const TRIES = 200;

/**
 * The port of last time where it is free; else the first free one from a place that the folder decides,
 * so that two installations on a machine seldom meet. Undefined when none is free.
 */
export async function choosePort(folder: string): Promise<number | undefined> {
  for (const port of [await rememberedPort(folder), ...candidates(folder)]) {
    if (port !== undefined && (await isFree(port))) return port;
  }
  return undefined;
}

export async function rememberPort(folder: string, port: number): Promise<void> {
  // On a full disk the file would be left empty.
  if ((await rememberedPort(folder)) === port) return;
  await writeFile(join(folder, 'postgres-port'), `${port}\n`);
}

export async function rememberedPort(folder: string): Promise<number | undefined> {
  const text = await readFile(join(folder, 'postgres-port'), 'utf8').catch(() => '');
  const port = Number(text.trim());
  return port >= LOWEST && port <= HIGHEST ? port : undefined;
}

function candidates(folder: string): readonly number[] {
  const start = createHash('sha256').update(folder).digest().readUInt16BE(0);
  return Array.from({ length: TRIES }, (_, step) => LOWEST + ((start + step) % COUNT));
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen({ port, host: '127.0.0.1', exclusive: true }, () =>
      probe.close(() => resolve(true)),
    );
  });
}
