import {
  areasText,
  type FileRefusal,
  type ImportProgress,
  type ImportReport,
} from '#modules/areas/index.ts';
import type { Context } from '#modules/identity/index.ts';
import type { Said } from '#kernel/text/said.ts';
import type { Result } from '#kernel/result.ts';
import type { Command, Console } from './command.ts';
import { onInstallation } from './on-installation.ts';
import { type FileOutcome, printFileOutcomes } from './print-file-outcomes.ts';
import { printImportReport } from './print-import-report.ts';
import { type GivenFile, readGivenFile, troubleWith } from './read-given-file.ts';
import { type OptionNames, type Options, readOptions, tellUsage } from './read-options.ts';
import { tellOfDemo } from './tell-of-demo.ts';

export interface FileImport<Names extends OptionNames> {
  readonly name: string;
  /** Several are taken one after the other, each whole or not at all. */
  readonly files: 'one' | 'several';
  readonly options: Names;
  /** What is wrong with the options, if anything. */
  readonly check?: (options: Options<Names>) => Said | undefined;
  readonly run: (
    context: Context,
    file: GivenFile,
    options: Options<Names>,
    onProgress: (progress: ImportProgress) => void,
  ) => Promise<Result<ImportReport, FileRefusal>>;
}

/** What all commands that take files of areas have in common. */
export function importFile<Names extends OptionNames>(wanted: FileImport<Names>): Command['run'] {
  return async (args, console) => {
    const read = readOptions(args, wanted.options);
    const wrong = read.ok
      ? (howManyFiles(wanted.files, read.value) ?? wanted.check?.(read.value))
      : read.refusal;
    if (!read.ok || wrong) return tellUsage(console, wrong ?? ONE_FILE, wanted.name);
    const options = read.value;
    for (const path of options.positionals) {
      const trouble = await troubleWith(console.folder, path);
      if (trouble) return console.refuse(trouble.reason, console.say(trouble.said), { file: path });
    }
    return await onInstallation(console, async (context) => {
      const outcomes: FileOutcome[] = [];
      for (const path of options.positionals) {
        const file = await readGivenFile(console.folder, path);
        if (!file.ok) return console.refuse(file.refusal.reason, console.say(file.refusal.said));
        const outcome = await wanted.run(context, file.value, options, showProgress(console));
        console.progress.end();
        outcomes.push({ file: file.value.name, outcome });
      }
      const isTaken = outcomes.some(({ outcome }) => outcome.ok) && !options.has('dry-run');
      if (isTaken && !options.has('json')) await tellOfDemo(context, console);
      return tellOutcomes(console, wanted.files, outcomes, options.has('json'));
    });
  };
}

function tellOutcomes(
  console: Console,
  files: 'one' | 'several',
  outcomes: readonly FileOutcome[],
  json: boolean,
): number {
  const [first] = outcomes;
  if (files === 'several' || !first) return printFileOutcomes(console, outcomes, { json });
  if (!first.outcome.ok) return tellRefusal(console, first.outcome.refusal);
  return printImportReport(console, first.outcome.value, { json });
}

function showProgress(console: Console) {
  const text = areasText.in(console.language);
  return (progress: ImportProgress): void => {
    const values = progress.stage === 'writing' ? { done: progress.done, all: progress.all } : {};
    console.progress.show(text(`progress.${progress.stage}`, values));
  };
}

export function tellRefusal(console: Console, { code, values }: FileRefusal): number {
  return console.refuse(code, areasText.in(console.language)(`refusal.${code}`, values), values);
}

const ONE_FILE: Said = { uk: 'Потрібен один файл.', en: 'One file is needed.' };
const SOME_FILE: Said = {
  uk: 'Потрібен файл, один чи кілька.',
  en: 'A file is needed, or several.',
};

function howManyFiles(
  files: 'one' | 'several',
  { positionals }: Options<OptionNames>,
): Said | undefined {
  if (files === 'several') return positionals.length === 0 ? SOME_FILE : undefined;
  return positionals.length === 1 ? undefined : ONE_FILE;
}
