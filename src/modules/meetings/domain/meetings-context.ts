import type { AttendanceContext } from '#modules/attendance/index.ts';
import type { OfficersContext } from '#modules/officers/index.ts';
import type { SettingsDirectory } from '#modules/settings/index.ts';

/** What every use case of meetings stands on. */
export interface MeetingsContext extends OfficersContext, AttendanceContext {
  /** What is to be done when an alarm sounds, in the installation’s own words. */
  readonly settings: Pick<SettingsDirectory, 'text'>;
}
