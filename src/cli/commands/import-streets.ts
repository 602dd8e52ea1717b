import { importStreets } from '#modules/areas/index.ts';
import type { Command } from '../command.ts';
import { importFile } from '../import-file.ts';

export const importStreetsCommand: Command = {
  usage: {
    uk: `ФАЙЛ [ПАРАМЕТРИ]
    Стовпці: settlement або settlement_code, street, house, lat, lon, former_name (чи українською).
    --settlement КОД  де ці вулиці, якщо таблиця цього не каже
    --dry-run         лише сказати, що було б
    --json            відповідь для програм`,
    en: `FILE [OPTIONS]
    Columns: settlement or settlement_code, street, house, lat, lon, former_name (or in Ukrainian).
    --settlement CODE  where these streets are, if the table does not say
    --dry-run          only say what would be
    --json             an answer for programs`,
  },
  run: importFile({
    name: 'import streets',
    files: 'one',
    options: { settlement: false, 'dry-run': true, json: true },
    run: (context, file, options) =>
      importStreets(context, {
        file: file.name,
        bytes: file.bytes,
        settlement: options.value('settlement'),
        dryRun: options.has('dry-run'),
      }),
  }),
};
