import { ok } from '#kernel/result.ts';
import { exportOfficers } from '#modules/officers/index.ts';
import type { Command } from '../command.ts';
import { exportFile } from '../export-file.ts';

export const exportOfficersCommand: Command = {
  usage: {
    uk: `ФАЙЛ|- [ПАРАМЕТРИ]
    І тих, хто вибув, доки їх ще не стерто. Без фотографій: вони в резервній копії. Записується в журнал.
    --format   csv (так і без параметра) або json
    --excel    для Excel: крапка з комою між стовпцями й позначка кодування (лише csv)
    --replace  замінити файл, якщо він є
    --json     відповідь для програм: файл і скільки в ньому рядків`,
    en: `FILE|- [OPTIONS]
    Those who left, too, until they are erased. Without photographs: backups have them. Written into the journal.
    --format   csv (also without the option) or json
    --excel    for Excel: semicolons between columns, and the mark of the encoding (csv only)
    --replace  replace the file where there is one
    --json     an answer for programs: the file, and how many rows it has`,
  },
  run: exportFile({
    name: 'export officers',
    formats: ['csv', 'json'],
    run: async (context) => {
      const exported = await exportOfficers(context);
      return exported.ok ? ok({ table: exported.value }) : exported;
    },
  }),
};
