import { ok } from '#kernel/result.ts';
import { exportWork } from '#modules/officers/index.ts';
import type { Command } from '../command.ts';
import { exportFile } from '../export-file.ts';

export const exportWorkCommand: Command = {
  usage: {
    uk: `ФАЙЛ|- [ПАРАМЕТРИ]
    Записується в журнал. Імпорту роботи немає: її записують ті, хто її робив.
    --format   csv (так і без параметра) або json
    --excel    для Excel: крапка з комою між стовпцями й позначка кодування (лише csv)
    --replace  замінити файл, якщо він є
    --json     відповідь для програм: файл і скільки в ньому рядків`,
    en: `FILE|- [OPTIONS]
    Written into the journal. There is no import of work: those who did it write it down.
    --format   csv (also without the option) or json
    --excel    for Excel: semicolons between columns, and the mark of the encoding (csv only)
    --replace  replace the file where there is one
    --json     an answer for programs: the file, and how many rows it has`,
  },
  run: exportFile({
    name: 'export work',
    formats: ['csv', 'json'],
    run: async (context) => {
      const exported = await exportWork(context);
      return exported.ok ? ok({ table: exported.value }) : exported;
    },
  }),
};
