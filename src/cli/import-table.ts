import type { Result } from '#kernel/result.ts';
import type { OfficersContext } from '#modules/officers/index.ts';
import {
  organisationsText,
  type TableImportRefusal,
  tableRefusalWords,
  type TableToImport,
} from '#modules/organisations/index.ts';
import { type Command, type Console, EXIT } from './command.ts';
import { onInstallation } from './on-installation.ts';
import { readGivenFile } from './read-given-file.ts';
import { noKind, readOptions, tellUsage } from './read-options.ts';
import { tellOfDemo } from './tell-of-demo.ts';
import { remarksByReason } from './remarks-by-reason.ts';

/** A line of the file, and what is wrong with it or worth knowing of it. */
interface LineRemark {
  readonly line: number;
  readonly reason: string;
}

export interface TableImport<Imported, Problem, Notice, Kind extends string = never> {
  readonly name: string;
  /** What the rows may be where the file does not say it: what `--kind` may name. */
  readonly kinds?: readonly Kind[];
  readonly run: (
    context: OfficersContext,
    input: TableToImport,
    kind: Kind | undefined,
  ) => Promise<
    Result<Imported & { readonly notices: readonly Notice[] }, TableImportRefusal<Problem>>
  >;
  readonly counts: (console: Console, imported: Imported) => string;
  readonly problem: (console: Console, problem: Problem) => string;
  readonly notice: (console: Console, notice: Notice) => string;
}

/** What all commands that take one table have in common. */
export function importTable<
  Imported,
  Problem extends LineRemark,
  Notice extends LineRemark,
  Kind extends string = never,
>(wanted: TableImport<Imported, Problem, Notice, Kind>): Command['run'] {
  const { kinds = [] } = wanted;
  const flags = { 'dry-run': true, json: true };
  const names = kinds.length > 0 ? { ...flags, kind: false } : flags;
  return async (args, console) => {
    const options = readOptions<Readonly<Record<string, boolean>>>(args, names);
    const [path, ...more] = options.ok ? options.value.positionals : [];
    if (!options.ok || path === undefined || more.length > 0) {
      return tellUsage(console, options.ok ? ONE_FILE : options.refusal, wanted.name);
    }
    const written = options.value.value('kind');
    const kind = kinds.find((known) => known === written);
    if (written !== kind) return tellUsage(console, noKind(kinds), wanted.name);
    const file = await readGivenFile(console.folder, path);
    if (!file.ok)
      return console.refuse(file.refusal.reason, console.say(file.refusal.said), { file: path });
    const isJson = options.value.has('json');
    const dryRun = options.value.has('dry-run');
    return await onInstallation(console, async (context) => {
      const imported = await wanted.run(context, { file: file.value, dryRun }, kind);
      if (!imported.ok) return tellRefused(console, wanted, imported.refusal);
      if (isJson) console.printJson(imported.value);
      else printImported(console, wanted, imported.value, dryRun);
      if (!isJson && !dryRun) await tellOfDemo(context, console);
      return EXIT.done;
    });
  };
}

const ONE_FILE = { uk: 'Потрібен один файл.', en: 'One file is needed.' };

function printImported<Imported, Problem, Notice extends LineRemark>(
  console: Console,
  wanted: Pick<TableImport<Imported, Problem, Notice>, 'counts' | 'problem' | 'notice'>,
  imported: Imported & { readonly notices: readonly Notice[] },
  dryRun: boolean,
): void {
  const remarks = imported.notices.map((one) => ({
    line: one.line,
    reason: one.reason,
    what: wanted.notice(console, one),
  }));
  for (const line of remarkLines(console, remarks)) console.print(line);
  console.print(wanted.counts(console, imported));
  if (dryRun) console.print(organisationsText.in(console.language)('import.dry-run'));
}

function tellRefused<Imported, Problem extends LineRemark, Notice>(
  console: Console,
  wanted: Pick<TableImport<Imported, Problem, Notice>, 'counts' | 'problem' | 'notice'>,
  refusal: TableImportRefusal<Problem>,
): number {
  const t = organisationsText.in(console.language);
  switch (refusal.reason) {
    case 'forbidden':
      return console.refuse(refusal.reason, t('import.forbidden'));
    case 'file': {
      const { file } = refusal;
      return console.refuse(refusal.reason, tableRefusalWords(console.language, file), { file });
    }
    case 'rows': {
      const { problems } = refusal;
      const lines = remarkLines(
        console,
        problems.map((one) => ({
          line: one.line,
          reason: one.reason,
          what: wanted.problem(console, one),
        })),
      );
      const text = [...lines, t('import.refused', { count: problems.length })].join('\n');
      return console.refuse(refusal.reason, text, { problems });
    }
  }
}

function remarkLines(
  console: Console,
  remarks: readonly { readonly line: number; readonly reason: string; readonly what: string }[],
): readonly string[] {
  const t = organisationsText.in(console.language);
  return remarksByReason(
    console,
    remarks.map(({ line, reason, what }) => ({ reason, line: t('import.line', { line, what }) })),
  );
}
