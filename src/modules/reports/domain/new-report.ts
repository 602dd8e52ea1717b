import type { NewReport } from './report.ts';
import type { ReportCategory } from './report-category.ts';

/** As its category says who reads it and where it is shown; of the answers, those that the category asks for. */
export function newReport(
  category: ReportCategory,
  said: Omit<NewReport, 'category' | 'visibility' | 'positionRule'>,
): NewReport {
  const asked = new Set(category.questions.map(({ key }) => key));
  return {
    ...said,
    category: category.key,
    visibility: category.visibility,
    positionRule: category.positionRule,
    answers: Object.fromEntries(Object.entries(said.answers).filter(([key]) => asked.has(key))),
  };
}
