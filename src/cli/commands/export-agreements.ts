import { ok } from '#kernel/result.ts';
import { exportAgreements } from '#modules/organisations/index.ts';
import type { Command } from '../command.ts';
import { exportFile } from '../export-file.ts';

export const exportAgreementsCommand: Command = {
  usage: {
    uk: `ФАЙЛ|- [ПАРАМЕТРИ]
    І ті, що завершилися. Записується в журнал. Імпорту немає: угоду записує той, хто її підписав.
    --format   csv (так і без параметра) або json
    --excel    для Excel: крапка з комою між стовпцями й позначка кодування (лише csv)
    --replace  замінити файл, якщо він є
    --json     відповідь для програм: файл і скільки в ньому рядків`,
    en: `FILE|- [OPTIONS]
    Those that are over, too. Written into the journal. There is no import: whoever signed writes it down.
    --format   csv (also without the option) or json
    --excel    for Excel: semicolons between columns, and the mark of the encoding (csv only)
    --replace  replace the file where there is one
    --json     an answer for programs: the file, and how many rows it has`,
  },
  run: exportFile({
    name: 'export agreements',
    formats: ['csv', 'json'],
    run: async (context) => {
      const exported = await exportAgreements(context);
      return exported.ok ? ok({ table: exported.value }) : exported;
    },
  }),
};
