import { accessSync, constants, statfsSync } from 'node:fs';
import { tmpdir, totalmem } from 'node:os';

/**
 * Where tests create and delete thousands of files, such as databases: in memory if this machine has such a folder with enough
 * room, otherwise in the temporary folder. ext4 without a journal scans the files deleted within the last minute whenever one
 * is created: copying a database took 100 to 900 ms there, and 15 here.
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
