import { importSettlements } from '#modules/areas/index.ts';
import type { Command } from '../command.ts';
import { importFile } from '../import-file.ts';

export const importSettlementsCommand: Command = {
  usage: {
    uk: `ФАЙЛ [ПАРАМЕТРИ]
    Стовпці: name, code, lat, lon, population, former_names, other_names, hromada_code (чи українською).
    Без коду пункт шукається за назвою у громаді, в якій лежить; назви латиницею теж годяться.
    --publish   одразу показати всім
    --dry-run   лише сказати, що було б
    --json      відповідь для програм`,
    en: `FILE [OPTIONS]
    Columns: name, code, lat, lon, population, former_names, other_names, hromada_code (or in Ukrainian).
    Without a code a settlement is found by its name in the hromada in which it lies; Latin names will do.
    --publish   show it to everybody at once
    --dry-run   only say what would be
    --json      an answer for programs`,
  },
  run: importFile({
    name: 'import settlements',
    files: 'one',
    options: { publish: true, 'dry-run': true, json: true },
    run: (context, file, options) =>
      importSettlements(context, {
        file: file.name,
        bytes: file.bytes,
        publish: options.has('publish') ? 'yes' : 'no',
        dryRun: options.has('dry-run'),
      }),
  }),
};
