import type { DeskContext } from '#modules/identity/index.ts';
import type { SettingsDirectory } from './settings-directory.ts';

/** What the desk's page of settings stands on. */
export interface SettingsContext extends DeskContext {
  readonly settings: SettingsDirectory;
}
