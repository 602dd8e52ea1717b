import { type ImportedReports, reportImportText } from '#modules/reports/index.ts';
import type { Console } from './command.ts';
import { remarksByReason } from './remarks-by-reason.ts';

export function reportImportWords({ language }: Pick<Console, 'language'>) {
  return reportImportText.in(language);
}

/** What became of a file: reason by reason what was not taken or was mended, then the counts. */
export function printReportImport(console: Console, imported: ImportedReports): void {
  const t = reportImportWords(console);
  const { countedBy } = imported;
  const refused = imported.problems.map(({ line, reason, value }) => ({
    reason: `problem ${reason}`,
    line: t(countedBy, { line, what: t('not-taken', { why: t(`problem.${reason}`, { value }) }) }),
  }));
  const mended = imported.notices
    .filter(({ reason }) => reason !== 'category-unknown')
    .map(({ line, reason, value }) => ({
      reason: `notice ${reason}`,
      line: t(countedBy, { line, what: t('taken', { why: t(`notice.${reason}`, { value }) }) }),
    }));
  for (const line of remarksByReason(console, [...refused, ...mended])) console.print(line);
  printUnknownCategories(console, imported);
  if (imported.unknownColumns.length > 0)
    console.print(t('columns', { names: imported.unknownColumns.join(', ') }));
  const { created, published, known, problems } = imported;
  console.print(t('counts', { created, published, known, refused: problems.length }));
  if (imported.dryRun) console.print(t('dry-run'));
}

/** Categories of another system are few and stand in thousands of rows: each with its rows, and how to say what it is here. */
function printUnknownCategories(
  console: Console,
  { notices, countedBy, categories }: ImportedReports,
): void {
  const unknown = notices.filter(({ reason }) => reason === 'category-unknown');
  if (unknown.length === 0) return;
  const t = reportImportWords(console);
  const byName = [...Map.groupBy(unknown, ({ value }) => value)].toSorted(
    ([, some], [, others]) => others.length - some.length,
  );
  console.print(t('categories.unknown', { count: unknown.length }));
  for (const [name, rows] of byName.slice(0, MAX_CATEGORIES)) {
    const line = rows[0]?.line ?? 0;
    console.print(t('categories.one', { name, count: rows.length, countedBy, line }));
  }
  if (byName.length > MAX_CATEGORIES) {
    console.print(t('categories.more', { count: byName.length - MAX_CATEGORIES }));
  }
  const [name = ''] = byName[0] ?? [];
  console.print(t('categories.map', { name, known: categories.join(', ') }));
}

const MAX_CATEGORIES = 30;
