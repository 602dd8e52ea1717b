import type { AttendanceContext } from '../../attendance/index.ts';
import type { OfficersContext } from '../../officers/index.ts';
import type { SettingsDirectory } from '../../settings/index.ts';

/** What every use case of meetings stands on. */
export interface MeetingsContext extends OfficersContext, AttendanceContext {
  /** What is to be done when an alarm sounds, in the installation’s own words. */
  readonly settings: Pick<SettingsDirectory, 'text'>;
}
