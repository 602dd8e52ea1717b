import type { KeptReport } from './report.ts';

/** So long after it was closed: what was mended shows by then whether it holds. */
const WEEKS = 4;

type Closed = Pick<KeptReport, 'status' | 'closedAt' | 'isMended'>;

/** «Чи виправили?»: asked of whoever holds the receipt, four weeks after the police said that it is done, until they answer. */
export function mayAskWhetherMended(
  { status, closedAt, isMended }: Closed,
  now: Temporal.Instant,
): boolean {
  if (status !== 'resolved' && status !== 'answered') return false;
  if (isMended !== undefined || closedAt === undefined) return false;
  return Temporal.Instant.compare(closedAt.add({ hours: WEEKS * 7 * 24 }), now) <= 0;
}
