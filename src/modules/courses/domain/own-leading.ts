import type { AccountId } from '#kernel/ids.ts';
import type { CoursesContext } from './courses-context.ts';

/** Whoever leads courses leads what they plan. */
export function ownLeading({ actor }: Pick<CoursesContext, 'actor'>): readonly AccountId[] {
  const leads = actor.kind === 'staff' && actor.grants.some(({ role }) => role === 'course-leader');
  return leads ? [actor.id] : [];
}
