import { type ImportedReports, importReports } from '#modules/reports/index.ts';
import { type Command, EXIT } from '../command.ts';
import { onInstallation } from '../on-installation.ts';
import { printReportImport, reportImportWords } from '../print-report-import.ts';
import { readGivenFile } from '../read-given-file.ts';
import { readOptions, tellUsage } from '../read-options.ts';
import { tellOfDemo } from '../tell-of-demo.ts';

export const importReportsCommand: Command = {
  usage: {
    uk: `ФАЙЛ [ПАРАМЕТРИ]
    CSV, або Open311 у JSON чи XML. Береться кожен рядок, який можна; про решту сказано, чому ні.
    Стовпці: номер, код виду, опис, широта, довгота, адреса, територія, дата, змінено, стан, відповідь, публічне.
    Той самий файл ще раз нічого не змінює. Видно всім буде лише те, про що файл каже, що воно було публічним.
    --source НАЗВА  з якої системи: однакові номери різних систем — різні повідомлення; інакше import
    --map "ЧУЖИЙ=НАШ;…"  який тут вид те, що там зветься інакше; без цього — «інше», видиме лише поліцейським
    --dry-run       лише сказати, що було б
    --json          відповідь для програм`,
    en: `FILE [OPTIONS]
    CSV, or Open311 in JSON or XML. Each row is taken that can be; of each other one it is said why not.
    Columns: service_request_id, service_code, description, lat, long, address, area, requested_datetime,
    updated_datetime, status, status_notes, public.
    The same file again changes nothing. Only what the file says was public is shown to everybody.
    --source NAME  which system: equal numbers of two systems are two reports; else import
    --map "THEIRS=OURS;…"  which category here is what they call so; else “something else”, for officers alone
    --dry-run      only say what would be
    --json         an answer for programs`,
  },
  run: async (args, console) => {
    const options = readOptions(args, {
      source: false,
      map: false,
      'dry-run': true,
      json: true,
    });
    const [path, ...more] = options.ok ? options.value.positionals : [];
    if (!options.ok || path === undefined || more.length > 0) {
      return tellUsage(console, options.ok ? ONE_FILE : options.refusal, 'import reports');
    }
    const file = await readGivenFile(console.folder, path);
    if (!file.ok)
      return console.refuse(file.refusal.reason, console.say(file.refusal.said), { file: path });
    const isJson = options.value.has('json');
    const dryRun = options.value.has('dry-run');
    const source = options.value.value('source') ?? 'import';
    const categories = categoriesOf(options.value.value('map') ?? '');
    if (!categories) return tellUsage(console, PAIRS, 'import reports');
    const t = reportImportWords(console);
    return await onInstallation(console, async (context, installation) => {
      const house = { ...installation.context, actor: context.actor };
      const onProgress = (done: number, all: number) =>
        console.progress.show(t('progress', { done, all }));
      const imported = await importReports(house, {
        file: file.value,
        source,
        categories,
        dryRun,
        onProgress,
      });
      console.progress.end();
      if (!imported.ok) {
        const { refusal } = imported;
        if (refusal.reason === 'category-missing') {
          const { category, known } = refusal;
          const text = t('file.category-missing', { category, known: known.join(', ') });
          return console.refuse(refusal.reason, text, { category, known });
        }
        const code = refusal.reason === 'file' ? refusal.file.reason : refusal.reason;
        const line = refusal.reason === 'file' && 'line' in refusal.file ? refusal.file.line : 0;
        return console.refuse(code, t(`file.${code}`, { line: line ?? 0 }), {});
      }
      if (isJson) console.printJson(imported.value);
      else printReportImport(console, imported.value);
      if (!isJson && !dryRun) await tellOfDemo(context, console);
      return exitOf(imported.value);
    });
  },
};

function exitOf({ problems }: ImportedReports): number {
  return problems.length > 0 ? EXIT.refused : EXIT.done;
}

/** Undefined where something is no pair. */
function categoriesOf(written: string): ReadonlyMap<string, string> | undefined {
  const pairs = written.split(';').flatMap((pair) => pair.trim() || []);
  const found = new Map<string, string>();
  for (const pair of pairs) {
    const equals = pair.lastIndexOf('=');
    const [theirs, ours] = [
      pair.slice(0, Math.max(0, equals)).trim(),
      pair.slice(equals + 1).trim(),
    ];
    if (theirs === '' || ours === '') return undefined;
    found.set(theirs, ours);
  }
  return found;
}

const PAIRS = {
  uk: '--map: потрібні пари «чужий вид=наш вид», через крапку з комою.',
  en: '--map: pairs are needed, “their category=ours”, with semicolons between.',
};
const ONE_FILE = { uk: 'Потрібен один файл.', en: 'One file is needed.' };
