import { glob, readFile } from 'node:fs/promises';

/** Permissions that no route, link or use case asks for: a row of the table that opens nothing, or a guard that was lost. */
export async function unusedPermissions(
  permissions: readonly string[],
): Promise<readonly string[]> {
  const waiting = new Set(permissions);
  for await (const path of glob('src/{,modules/**/,cli/**/,demo/**/}*.{ts,tsx}')) {
    if (/(?:permissions|\.test)\.tsx?$|\/testing/.test(path)) continue;
    const text = await readFile(path, 'utf8');
    for (const permission of waiting) {
      if (text.includes(`'${permission}'`)) waiting.delete(permission);
    }
  }
  return [...waiting];
}
