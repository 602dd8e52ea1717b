import type { RateLimits } from '#platform/http/rate-limits.ts';
import type { AttendanceContext } from '#modules/attendance/index.ts';
import type { PromisesContext } from '#modules/promises/index.ts';
import type { Halls } from './halls.ts';

/** What questions of a hall stand on. */
export interface LiveContext extends AttendanceContext, PromisesContext {
  readonly halls: Halls;
  readonly signIn: { readonly limits: RateLimits };
}
