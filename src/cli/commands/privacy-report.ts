import { KEPT_TABLES } from '#app/retention.ts';
import { type LastErasure, readLastErasure } from '#modules/identity/index.ts';
import { formatInstant } from '#platform/i18n/dates.ts';
import { fieldsOf, type KeptTable, type PersonalField } from '#platform/retention/kept-data.ts';
import { type Command, type Console, EXIT } from '../command.ts';
import { onInstallation } from '../on-installation.ts';
import { readOptions, tellUsage } from '../read-options.ts';

export const privacyReportCommand: Command = {
  usage: {
    uk: `[--json]
    Самих даних у звіті немає: лише що це за дані, чиї й доки. За цим самим переліком працює нічне стирання.
    --json     відповідь для програм`,
    en: `[--json]
    The data themselves are not in it: only what they are, whose and until when. The nightly job works by the
    same list.
    --json     an answer for programs`,
  },
  run: async (args, console) => {
    const read = readOptions(args, { json: true });
    if (!read.ok || read.value.positionals.length > 0) {
      return tellUsage(console, read.ok ? NOTHING : read.refusal, 'privacy report');
    }
    return await onInstallation(console, async (context) => {
      const last = await readLastErasure(context);
      if (!last.ok) return console.refuse(last.refusal, console.say(FORBIDDEN));
      if (read.value.has('json')) console.printJson(reportOf(last.value));
      else printReport(console, last.value, context.platform.clock.timeZone);
      return EXIT.done;
    });
  },
};

const NOTHING = { uk: 'Тут нічого називати не треба.', en: 'Nothing is to be named here.' };
const FORBIDDEN = { uk: 'На це немає дозволу.', en: 'This is not permitted.' };
const NEVER = {
  uk: 'Нічне стирання ще не працювало: воно йде о 3:20, коли Поруч запущено.',
  en: 'The nightly job has not run yet: it runs at 3:20 while Poruch is running.',
};

/** For programs: every personal field with its rule, and what the last night did. */
function reportOf(last: LastErasure | undefined) {
  return {
    fields: [...fieldsOf(KEPT_TABLES)].map(({ table, field }) => ({
      table: table.table,
      ...field,
    })),
    lastErasure: last === undefined ? null : { at: last.at.toString(), rows: last.rows },
  };
}

function printReport(console: Console, last: LastErasure | undefined, timeZone: string): void {
  for (const [whose, fields] of byPerson(console)) {
    console.print(whose);
    for (const { table, field } of fields) {
      console.print(`  ${console.say(field.what)}`);
      console.print(
        `    ${console.say(HOW_LONG)}: ${console.say(field.until)}${keptWhy(console, field)}`,
      );
      console.print(`    ${table.table}: ${field.columns.join(', ')}`);
    }
    console.print('');
  }
  if (last === undefined) console.print(console.say(NEVER));
  else printErasure(console, last, timeZone);
}

function printErasure(console: Console, last: LastErasure, timeZone: string): void {
  const when = formatInstant(console.language, last.at, timeZone);
  console.print(console.say({ uk: `Нічне стирання: ${when}`, en: `The nightly job: ${when}` }));
  const rows = Object.entries(last.rows);
  for (const [what, count] of rows) console.print(`  ${what}: ${count}`);
  if (rows.length === 0) console.print(console.say(NOTHING_DUE));
}

const HOW_LONG = { uk: 'Зберігається', en: 'Kept' };
const NOTHING_DUE = { uk: '  Стирати було нічого.', en: '  There was nothing to erase.' };

function keptWhy(console: Console, { rule }: PersonalField): string {
  return rule.act === 'keep' ? ` (${console.say(rule.why)})` : '';
}

type Line = { readonly table: KeptTable; readonly field: PersonalField };

function byPerson(console: Console): ReadonlyMap<string, readonly Line[]> {
  return Map.groupBy(fieldsOf(KEPT_TABLES), ({ field }) => console.say(field.whose));
}
