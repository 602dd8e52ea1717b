import type { DataClass, PermissionRow } from './permission.ts';

/** What somebody confided, and who somebody is: reading much of it is told of, and nobody takes it out alone. */
export const GUARDED_CLASSES: readonly DataClass[] = ['confidential', 'identity'];

/**
 * Whether one person alone could take such data out into a file. More than twenty rows of it want two people; until
 * an export asks a second one, as break-glass does, only whoever holds the command line has any, and with it the
 * whole database.
 */
export function leavesWithOnePerson({ permission, dataClass, roles }: PermissionRow): boolean {
  const byPeople = Object.keys(roles).some((role) => role !== 'system');
  return byPeople && permission.endsWith('.export') && GUARDED_CLASSES.includes(dataClass);
}
