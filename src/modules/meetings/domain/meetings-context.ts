import type { AttendanceContext } from '../../attendance/index.ts';
import type { OfficersContext } from '../../officers/index.ts';

/** What every use case of meetings stands on. */
export interface MeetingsContext extends OfficersContext, AttendanceContext {}
