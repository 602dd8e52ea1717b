import {
  areasText,
  type FileRefusal,
  type ImportProgress,
  type ImportReport,
} from '../modules/areas/index.ts';
import type { Context } from '../modules/identity/index.ts';
import type { Result } from '../kernel/result.ts';
import type { Said } from '../kernel/text/said.ts';
import { type Command, type Console, EXIT } from './command.ts';
import { onInstallation } from './on-installation.ts';
import { printImportReport } from './print-import-report.ts';
import { type GivenFile, readGivenFile } from './read-given-file.ts';
import { type OptionNames, type Options, readOptions, tellUsage } from './read-options.ts';

export interface FileImport<Names extends OptionNames> {
  readonly name: string;
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

/** What all commands that take one file of areas have in common. */
export function importFile<Names extends OptionNames>(wanted: FileImport<Names>): Command['run'] {
  return async (args, console) => {
    const read = readOptions(args, wanted.options);
    const wrong = read.ok ? (onlyOneFile(read.value) ?? wanted.check?.(read.value)) : read.refusal;
    if (!read.ok || wrong) {
      tellUsage(console, wrong ?? ONE_FILE, wanted.name);
      return EXIT.usage;
    }
    const options = read.value;
    const file = await readGivenFile(options.positionals[0] ?? '');
    if (!file.ok) {
      console.tell(console.say(file.refusal));
      return EXIT.refused;
    }
    return await onInstallation(console, async (context) => {
      const report = await wanted.run(context, file.value, options, showProgress(console));
      console.progress.end();
      if (!report.ok) return tellRefusal(console, report.refusal);
      return printImportReport(console, report.value, { json: options.has('json') });
    });
  };
}

function showProgress(console: Console) {
  const text = areasText.in(console.language);
  return (progress: ImportProgress): void => {
    const values = progress.stage === 'writing' ? { done: progress.done, all: progress.all } : {};
    console.progress.show(text(`progress.${progress.stage}`, values));
  };
}

export function tellRefusal(console: Console, { code, values }: FileRefusal): number {
  console.tell(areasText.in(console.language)(`refusal.${code}`, values));
  return EXIT.refused;
}

const ONE_FILE: Said = { uk: 'Потрібен один файл.', en: 'One file is needed.' };

function onlyOneFile({ positionals }: Options<OptionNames>): Said | undefined {
  return positionals.length === 1 ? undefined : ONE_FILE;
}
