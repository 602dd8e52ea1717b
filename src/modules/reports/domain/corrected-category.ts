import type { KeptReport } from './report.ts';
import type { ReportCategory } from './report-category.ts';

/**
 * Who reads a report, and what the map says of it, once it is of another category: as that category says. What somebody sent in
 * confidence stays so, whatever it is called afterwards: they told it to few.
 */
export function asCategorySays(
  { visibility, positionRule }: Pick<KeptReport, 'visibility' | 'positionRule'>,
  category: Pick<ReportCategory, 'visibility' | 'positionRule'>,
): Pick<KeptReport, 'visibility' | 'positionRule'> {
  return visibility === 'confidential'
    ? { visibility, positionRule }
    : { visibility: category.visibility, positionRule: category.positionRule };
}
