import { accessSync, constants, statfsSync } from 'node:fs';
import { tmpdir, totalmem } from 'node:os';

/**
 * Where tests keep what they make and throw away by the thousand files: databases. In memory, where this machine has
 * such a folder and room for it; else where everything temporary goes. ext4 without a journal passes by each
 * file that was deleted within the last minute whenever another is made: copying a database took 100 to 900 ms there, and 15 here.
 */
export function folderForDatabases(): string {
  return isRoomy() ? MEMORY : tmpdir();
}

const MEMORY = '/dev/shm';
const GIBIBYTE = 2 ** 30;

function isRoomy(): boolean {
  const memory = Math.min(totalmem(), process.constrainedMemory() || Infinity);
  if (memory < 6 * GIBIBYTE) return false;
  try {
    accessSync(MEMORY, constants.W_OK);
    const { blocks, bsize } = statfsSync(MEMORY);
    return blocks * bsize >= 2 * GIBIBYTE;
  } catch {
    return false;
  }
}
