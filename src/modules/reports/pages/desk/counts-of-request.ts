import type { Context } from '#modules/identity/index.ts';
import { countReports } from '../../use-cases/count-reports.ts';
import { type ReportsHouse, withHouse } from './desk-pages.ts';

type Counted = ReturnType<typeof countReports>;

const counted = new WeakMap<Context, Counted>();

/**
 * The figures of the navigation and of «my day», counted once for each request, whose context is made anew: they are
 * asked for by several parts of one page, which then say the same.
 */
export function countsOfRequest(asking: Context, house: ReportsHouse): Counted {
  const counts = counted.get(asking) ?? countReports(withHouse(asking, house));
  counted.set(asking, counts);
  return counts;
}
