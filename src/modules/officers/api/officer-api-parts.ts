import type { AreaDirectory } from '../../areas/index.ts';
import type { Context } from '../../identity/index.ts';
import type { OrganisationDirectory } from '../../organisations/index.ts';
import type { OfficerDirectory } from '../domain/officer-directory.ts';

/** What the questions about officers are answered from: all of it in memory. */
export interface OfficerApiParts {
  readonly context: Context;
  readonly areas: AreaDirectory;
  readonly organisations: OrganisationDirectory;
  readonly officers: OfficerDirectory;
}

export const OFFICERS_ACCESS = { permission: 'officer.read' } as const;

/** Changes whenever any answer could, at midnight too: an absence begins with nothing being written. */
export function versionOf({ areas, organisations, officers }: OfficerApiParts): string {
  return `${areas.version}.${organisations.version}.${officers.version}`;
}
