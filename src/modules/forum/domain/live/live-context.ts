import type { RateLimits } from '../../../../platform/http/rate-limits.ts';
import type { PromisesContext } from '../../../promises/index.ts';
import type { ForumContext } from '../forum-context.ts';
import type { Halls } from './halls.ts';

/** What questions of a hall stand on. */
export interface LiveContext extends ForumContext, PromisesContext {
  readonly halls: Halls;
  readonly signIn: { readonly limits: RateLimits };
}
