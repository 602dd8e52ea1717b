import type { OfficersContext } from '#modules/officers/index.ts';
import type { SettingsDirectory } from '#modules/settings/index.ts';

/** What every use case of schools stands on. */
export interface SchoolsContext extends OfficersContext {
  /** How the installation calls the officer of a school. */
  readonly settings: Pick<SettingsDirectory, 'text'>;
}
