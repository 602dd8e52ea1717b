import type { AppealsContext } from './modules/appeals/index.ts';
import type { AttendanceContext } from './modules/attendance/index.ts';
import type { CoursesContext } from './modules/courses/index.ts';
import type { ForumContext, LiveContext } from './modules/forum/index.ts';
import type { IdentityContext, PeopleDeskContext, SessionWatch } from './modules/identity/index.ts';
import type { MeetingsContext } from './modules/meetings/index.ts';
import type { PlanContext } from './modules/plan/index.ts';
import type { PromisesContext } from './modules/promises/index.ts';
import type { PassingOnContext } from './modules/reports/index.ts';
import type { SchoolsContext } from './modules/schools/index.ts';
import type { SettingsDirectory } from './modules/settings/index.ts';
import type { SurveysContext } from './modules/surveys/index.ts';

/** What every page and operation of the house may stand on. */
export interface HouseContext
  extends PassingOnContext,
    AppealsContext,
    AttendanceContext,
    PromisesContext,
    PlanContext,
    MeetingsContext,
    CoursesContext,
    ForumContext,
    LiveContext,
    SchoolsContext,
    IdentityContext,
    SurveysContext,
    PeopleDeskContext {
  /** Ends the streams of whoever may not hear any more. */
  readonly sessions: SessionWatch;
  readonly settings: SettingsDirectory;
  readonly signIn: IdentityContext['signIn'];
  /** Of promises and appeals alike. */
  readonly workingDays: AppealsContext['workingDays'];
}
