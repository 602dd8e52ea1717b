import { countFromTen, type PublicCount } from '#kernel/disclosure/public-count.ts';
import type { WholeForum } from '../forum.ts';

/** How many came through the doors: once the forum is over, since a figure that moves tells who came in just now. */
export function toldVisitors(
  { endsAt }: Pick<WholeForum, 'endsAt'>,
  came: number,
  now: Temporal.Instant,
): PublicCount | undefined {
  const isOver = Temporal.Instant.compare(now, endsAt) >= 0;
  return isOver ? countFromTen('forum.came', came) : undefined;
}
