import { chmod, chown, stat } from 'node:fs/promises';
import { absent } from './absent.ts';

/** Its owner alone; a group that is named may pass through, and list nothing. */
const OWNER_ONLY = 0o700;
const GROUP_PASSES = 0o710;
/** The sticky bit of a shared folder such as /tmp. */
const STICKY = 0o1000;

/**
 * Denies other accounts access to one of our folders, also to one that an earlier version left open. Never adds access that the
 * owner has removed, and leaves folders alone that belong to another account or are shared.
 */
export async function closeFolder(folder: string, passing?: number): Promise<void> {
  const found = await stat(folder).catch(absent);
  if (!found || found.uid !== process.getuid?.() || (found.mode & STICKY) !== 0) return;
  if (passing !== undefined && found.gid !== passing) await chown(folder, found.uid, passing);
  const closed = found.mode & (passing === undefined ? OWNER_ONLY : GROUP_PASSES);
  if (closed !== (found.mode & 0o777)) await chmod(folder, closed);
}

/** The mode of a new folder that another account’s processes must pass through, where root lends them one. */
export const NEW_FOLDER_MODE = process.getuid?.() === 0 ? GROUP_PASSES : OWNER_ONLY;

/** Whether other accounts can read it, by its mode. */
export function isOpenToOthers(mode: number): boolean {
  return (mode & 0o777 & ~GROUP_PASSES) !== 0;
}
