import { type ImportedReports, reportImportText } from '../modules/reports/index.ts';
import type { Console } from './command.ts';

/** Enough to see what is wrong: a thousand rows with one fault each would bury the rest. */
const MOST_LINES = 40;

export function reportImportWords({ language }: Pick<Console, 'language'>) {
  return reportImportText.in(language);
}

/** What became of a file: first each row that was not taken or was mended, then the counts. */
export function printReportImport(console: Console, imported: ImportedReports): void {
  const t = reportImportWords(console);
  const refused = imported.problems.map(({ line, reason, value }) => ({
    line,
    what: t('not-taken', { why: t(`problem.${reason}`, { value }) }),
  }));
  const mended = imported.notices.map(({ line, reason, value }) => ({
    line,
    what: t('taken', { why: t(`notice.${reason}`, { value }) }),
  }));
  const told = [...refused, ...mended];
  for (const one of told.slice(0, MOST_LINES)) console.print(t(imported.countedBy, one));
  if (told.length > MOST_LINES) {
    console.print(t(`more.${imported.countedBy}`, { count: told.length - MOST_LINES }));
  }
  if (imported.unknownColumns.length > 0)
    console.print(t('columns', { names: imported.unknownColumns.join(', ') }));
  const { created, published, known, problems } = imported;
  console.print(t('counts', { created, published, known, refused: problems.length }));
  if (imported.dryRun) console.print(t('dry-run'));
}
