import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * With every folder above it that is not there. Node's own `recursive` goes round for ever in /proc, which says of a
 * new folder that the one above it is not there. Each step is tried rather than looked at first, since another
 * process may make the same folders at the same moment.
 */
export async function makeFolder(
  path: string,
  mode?: number,
  make: typeof makeOne = makeOne,
): Promise<void> {
  try {
    await make(path, mode);
  } catch (error) {
    const above = dirname(path);
    if (codeOf(error) !== 'ENOENT' || above === path) throw error;
    await makeFolder(above, mode, make);
    await make(path, mode);
  }
}

/** A folder that is there already is as good. */
export async function makeOne(path: string, mode?: number): Promise<void> {
  try {
    await mkdir(path, { mode });
  } catch (error) {
    if (!(await isFolder(path))) throw error;
  }
}

async function isFolder(path: string): Promise<boolean> {
  return await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
