import { importLandmarks } from '#modules/areas/index.ts';
import type { Command } from '../command.ts';
import { importFile } from '../import-file.ts';

export const importLandmarksCommand: Command = {
  usage: {
    uk: `ФАЙЛ.geojson [ПАРАМЕТРИ]
    --name-property НАЗВА  звідки брати назву
    --dry-run              лише сказати, що було б
    --json                 відповідь для програм`,
    en: `FILE.geojson [OPTIONS]
    --name-property NAME  where the name stands
    --dry-run             only say what would be
    --json                an answer for programs`,
  },
  run: importFile({
    name: 'import landmarks',
    files: 'one',
    options: { 'name-property': false, 'dry-run': true, json: true },
    run: (context, file, options) =>
      importLandmarks(context, {
        file: file.name,
        bytes: file.bytes,
        nameProperty: options.value('name-property'),
        dryRun: options.has('dry-run'),
      }),
  }),
};
