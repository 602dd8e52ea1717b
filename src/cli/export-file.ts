import { randomUUID } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Said } from '#kernel/text/said.ts';
import { createOnce } from '#platform/files/create-once.ts';
import { type WrittenTable, writeTable } from '#platform/csv/write-table.ts';
import type { OfficersContext } from '#modules/officers/index.ts';
import { type Command, type Console, EXIT } from './command.ts';
import { onInstallation } from './on-installation.ts';
import { type OptionNames, type Options, readOptions, tellUsage } from './read-options.ts';

/** What is exported, in whatever form was asked for. */
export interface Exported {
  readonly table: WrittenTable;
  /** As GeoJSON, where it has a shape. */
  readonly features?: readonly object[];
}

export type Format = 'csv' | 'json' | 'geojson';

export interface FileExport {
  readonly name: string;
  /** The first is the usual one. */
  readonly formats: readonly [Format, ...Format[]];
  /** What `--kind` may name, where the export has kinds. */
  readonly kinds?: readonly string[];
  readonly kindNeeded?: boolean;
  readonly run: (
    context: OfficersContext,
    kind: string | undefined,
  ) => Promise<Result<Exported, 'forbidden'>>;
}

const NAMES = {
  format: false,
  kind: false,
  excel: true,
  replace: true,
  json: true,
} as const satisfies OptionNames;

/** What all commands that write a file of ours have in common. */
export function exportFile(wanted: FileExport): Command['run'] {
  return async (args, console) => {
    const options = readOptions(args, NAMES);
    if (!options.ok) return tellUsage(console, options.refusal, wanted.name);
    const asked = understand(wanted, options.value);
    if (!asked.ok) return tellUsage(console, asked.refusal, wanted.name);
    const { path, format, kind } = asked.value;
    return await onInstallation(console, async (context) => {
      const exported = await wanted.run(context, kind);
      if (!exported.ok) return console.refuse(exported.refusal, console.say(FORBIDDEN));
      const text = formatted(exported.value, format, options.value.has('excel'));
      if (path === '-') {
        process.stdout.write(text);
        return EXIT.done;
      }
      const written = await write(console, path, text, options.value.has('replace'));
      if (!written) return EXIT.refused;
      if (options.value.has('json'))
        console.printJson({ file: path, format, rows: sizeOf(exported.value, format) });
      else console.print(console.say({ uk: `Записано: ${path}`, en: `Written: ${path}` }));
      return EXIT.done;
    });
  };
}

const FORBIDDEN = { uk: 'На це немає дозволу.', en: 'This is not permitted.' };
const ONE_FILE = {
  uk: 'Потрібна назва файла, або - для стандартного виводу.',
  en: 'The name of a file is needed, or - for standard output.',
};

const ONE_ANSWER = {
  uk: 'Разом із --json потрібна назва файла: стандартний вивід зайнято відповіддю.',
  en: 'With --json the name of a file is needed: standard output has the answer.',
};

interface Asked {
  readonly path: string;
  readonly format: Format;
  readonly kind: string | undefined;
}

function understand(wanted: FileExport, options: Options<typeof NAMES>): Result<Asked, Said> {
  const [path, ...more] = options.positionals;
  if (path === undefined || more.length > 0) return refuse(ONE_FILE);
  if (path === '-' && options.has('json')) return refuse(ONE_ANSWER);
  const written = options.value('format');
  const format = wanted.formats.find((known) => known === (written ?? wanted.formats[0]));
  if (!format) return refuse(oneOf('--format', wanted.formats));
  const kinds = wanted.kinds ?? [];
  const kind = kinds.find((known) => known === options.value('kind'));
  const isWrong = options.value('kind') !== kind || (wanted.kindNeeded && kind === undefined);
  return isWrong ? refuse(oneOf('--kind', kinds)) : ok({ path, format, kind });
}

function oneOf(option: string, words: readonly string[]): Said {
  const list = words.join(', ');
  return { uk: `${option}: одне з ${list}.`, en: `${option}: one of ${list}.` };
}

function formatted({ table, features }: Exported, format: Format, excel: boolean): string {
  switch (format) {
    case 'csv':
      return writeTable(table, { separator: excel ? ';' : ',', byteOrderMark: excel });
    case 'json':
      return `${JSON.stringify(objectsOf(table), null, 1)}\n`;
    case 'geojson':
      return `${JSON.stringify({ type: 'FeatureCollection', features: features ?? [] })}\n`;
  }
}

function objectsOf({ headings, rows }: WrittenTable) {
  return rows.map((cells) =>
    Object.fromEntries(headings.map((heading, position) => [heading, cells[position] ?? ''])),
  );
}

function sizeOf({ table, features }: Exported, format: Format): number {
  return format === 'geojson' ? (features ?? []).length : table.rows.length;
}

/** Whole or not at all, readable by its maker only: rosters have telephones in them. */
async function write(
  console: Console,
  path: string,
  text: string,
  replace: boolean,
): Promise<boolean> {
  const whole = resolve(console.folder, path);
  const refused = (code: string) => {
    console.refuse('file-not-written', console.say(notWritten(path, code)), { file: path });
    return false;
  };
  try {
    if (replace) await writeOver(whole, text);
    else if (!(await createOnce(whole, text))) return refused('EEXIST');
    return true;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === '') throw error;
    return refused(code);
  }
}

async function writeOver(path: string, text: string): Promise<void> {
  const half = `${path}.${randomUUID()}.half`;
  try {
    await writeFile(half, text, { mode: 0o600, flag: 'wx' });
    await rename(half, path);
  } finally {
    await rm(half, { force: true });
  }
}

function notWritten(path: string, code: string): Said {
  if (code === 'EEXIST') {
    return {
      uk: `Файл ${path} вже є. Щоб замінити його, додайте --replace.`,
      en: `There is a file ${path} already. To replace it, add --replace.`,
    };
  }
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return {
      uk: `Теки для файла ${path} немає: спершу створіть її.`,
      en: `There is no folder for the file ${path}: make it first.`,
    };
  }
  return {
    uk: `Файл ${path} не записати (${code}).`,
    en: `The file ${path} cannot be written (${code}).`,
  };
}
