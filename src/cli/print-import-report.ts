import {
  AREA_KINDS,
  areasText,
  type ImportLine,
  type ImportNote,
  type ImportReport,
  reasonOf,
} from '#modules/areas/index.ts';
import { type Console, EXIT } from './command.ts';
import { remarksByReason } from './remarks-by-reason.ts';

type Text = ReturnType<typeof areasText.in>;

/** What became of a file, for people or for programs. Answers the exit code. */
export function printImportReport(
  console: Console,
  report: ImportReport,
  { json }: { readonly json: boolean },
): number {
  const exit = report.counts.refused > 0 ? EXIT.refused : EXIT.done;
  if (json) {
    console.printJson(report);
    return exit;
  }
  const text = areasText.in(console.language);
  for (const guess of guessLines(text, report)) console.print(guess);
  for (const line of importLines(console, report.lines)) console.print(line);
  console.print(text('counts', report.counts));
  if (report.dryRun) console.print(text('dry-run'));
  return exit;
}

/** Every line that needs a person's eye: what was refused or mended, the refused first. */
export function importLines(console: Console, lines: readonly ImportLine[]): readonly string[] {
  const text = areasText.in(console.language);
  const refused = lines.filter((line) => line.outcome === 'refused');
  const mended = lines.filter((line) => line.outcome === 'mended');
  return remarksByReason(
    console,
    [...refused, ...mended].map((line) => ({
      reason: reasonOf(line),
      line: describeLine(text, line),
    })),
  );
}

export function describeLine(text: Text, line: ImportLine): string {
  const where = text(`line.${line.position.unit}`, { number: line.position.number });
  const notes = line.notes.map((note) => describeNote(text, note)).join('; ');
  const name = line.name ?? text('line.nameless');
  return `  ${where}, ${name} — ${text(`outcome.${line.outcome}`)}: ${notes}`;
}

function describeNote(text: Text, { code, values }: ImportNote): string {
  const kind = AREA_KINDS.find((known) => known === values['kind']);
  return text(`note.${code}`, kind ? { ...values, kind: text(`kind.${kind}`) } : values);
}

function guessLines(text: Text, { guesses }: ImportReport): readonly string[] {
  if (!guesses) return [];
  const { nameProperty, codeProperty } = guesses;
  const kinds = AREA_KINDS.flatMap((kind) => {
    const count = guesses.kinds[kind];
    return count ? [`${text(`kind.${kind}`)} × ${count}`] : [];
  }).join(', ');
  if (guesses.isOwn) {
    return [
      text('guess.own'),
      text('guess.own.public', { count: guesses.statedPublic }),
      ...(guesses.statedPublic > 0 ? [text('guess.own.public.how')] : []),
      ...(kinds ? [text('guess.kinds', { kinds })] : []),
    ];
  }
  return [
    ...(nameProperty ? [text('guess.name', { property: nameProperty })] : []),
    ...(codeProperty ? [text('guess.code', { property: codeProperty })] : []),
    ...(kinds && !codeProperty ? [text('guess.code.none')] : []),
    ...(kinds ? [text('guess.kinds', { kinds })] : []),
  ];
}
