import type { OfficersContext } from '../domain/officers-context.ts';

export const OFFICERS_ACCESS = { permission: 'officer.read' } as const;

/** Changes whenever any answer could, at midnight too: an absence begins with nothing being written. */
export function versionOf({ areas, organisations, officers }: OfficersContext): string {
  return `${areas.version}.${organisations.version}.${officers.version}`;
}
