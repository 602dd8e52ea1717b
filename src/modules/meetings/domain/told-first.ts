import { type PublicCount, peopleCount } from '#kernel/disclosure/public-count.ts';
import type { Held } from './meeting.ts';

/** How many came for the first time, where neither they nor the others are so few that a neighbour would know each. */
export function toldFirst({ came, cameFirst = 0 }: Held): PublicCount | undefined {
  const first = peopleCount('meetings.came-first', cameFirst);
  const others = peopleCount('meetings.came-first', came - cameFirst);
  return first === 'few' || others === 'few' || first === 0 ? undefined : first;
}
