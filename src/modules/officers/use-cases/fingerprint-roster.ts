import { createHash } from 'node:crypto';
import type { PlannedRoster } from './plan-read-roster.ts';

/**
 * The same for two plans that would change the same cards in the same way: what somebody has looked at is what is
 * written, or nothing. Ids that are only to be made are made by chance, and do not count.
 */
export function fingerprintRoster({ plan, known }: Pick<PlannedRoster, 'plan' | 'known'>): string {
  const made = new Map<string, string>(plan.created.map((one) => [one.id, one.badgeNumber]));
  const content = [
    plan.created,
    plan.changed.map((after) => [known.get(after.badgeNumber), after]),
    plan.started.map((one) => ({ ...one, id: '' })),
    plan.changedAssignments,
    plan.withdrawn,
    [...plan.receptions],
  ];
  const settled = JSON.stringify(content, (_, value: unknown) =>
    typeof value === 'string' ? (made.get(value) ?? value) : value,
  );
  return createHash('sha256').update(settled).digest('base64url');
}
