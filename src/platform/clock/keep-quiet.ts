import { quietUntil } from '#kernel/quiet-hours.ts';
import { notBefore } from '../events/not-before.ts';
import type { Clock } from './clock.ts';

/** Throws at night, unless it is urgent: then it waits for the morning. Of whatever makes a telephone ring. */
export function keepQuiet(
  { isUrgent = false }: { readonly isUrgent?: boolean },
  clock: Pick<Clock, 'now' | 'timeZone'>,
): void {
  const quiet = isUrgent ? undefined : quietUntil(clock.now(), clock.timeZone);
  if (quiet) throw notBefore(quiet, 'no telephone rings at night');
}
