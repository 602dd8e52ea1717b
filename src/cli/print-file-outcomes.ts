import { areasText, type FileRefusal, type ImportReport, OUTCOMES } from '#modules/areas/index.ts';
import type { Result } from '#kernel/result.ts';
import { type Console, EXIT } from './command.ts';
import { printImportReport } from './print-import-report.ts';

/** What became of one of several files. */
export interface FileOutcome {
  readonly file: string;
  readonly outcome: Result<ImportReport, FileRefusal>;
}

/** File by file and all together; for programs, one document. Answers the exit code. */
export function printFileOutcomes(
  console: Console,
  outcomes: readonly FileOutcome[],
  { json }: { readonly json: boolean },
): number {
  const text = areasText.in(console.language);
  const counts = sumOf(outcomes);
  const areAllTaken = counts.refused === 0 && outcomes.every(({ outcome }) => outcome.ok);
  const exit = areAllTaken ? EXIT.done : EXIT.refused;
  if (json) {
    const files = outcomes.map(({ file, outcome }) =>
      outcome.ok ? outcome.value : { file, refusal: describeRefusal(console, outcome.refusal) },
    );
    console.printJson({ files, counts });
    return exit;
  }
  for (const { file, outcome } of outcomes) {
    if (outcomes.length > 1) console.print(`${file}:`);
    if (outcome.ok) printImportReport(console, outcome.value, { json });
    else console.tell(describeRefusal(console, outcome.refusal).text);
  }
  if (outcomes.length > 1) {
    const refusedFiles = outcomes.filter(({ outcome }) => !outcome.ok).length;
    console.print(text('counts.together', { files: outcomes.length }));
    console.print(text('counts', counts));
    if (refusedFiles > 0) console.print(text('counts.refused-files', { count: refusedFiles }));
    if (outcomes.some(({ outcome }) => outcome.ok && outcome.value.dryRun)) {
      console.print(text('dry-run.each'));
    }
  }
  return exit;
}

function describeRefusal(console: Console, { code, values }: FileRefusal) {
  const text = areasText.in(console.language)(`refusal.${code}`, values);
  return { reason: code, ...values, text };
}

function sumOf(outcomes: readonly FileOutcome[]): ImportReport['counts'] {
  const sum = { taken: 0, mended: 0, unchanged: 0, refused: 0 };
  for (const { outcome } of outcomes) {
    if (outcome.ok) for (const one of OUTCOMES) sum[one] += outcome.value.counts[one];
  }
  return sum;
}
