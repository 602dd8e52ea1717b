import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Creates a folder and all missing folders above it. Node's own `recursive` loops forever in /proc, where creating a folder
 * always reports a missing parent. Each step is tried without checking first, because another process may create the same
 * folders at the same time.
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
