import { ok } from '#kernel/result.ts';
import { exportContacts } from '#modules/organisations/index.ts';
import type { Command } from '../command.ts';
import { exportFile } from '../export-file.ts';

export const exportContactsCommand: Command = {
  usage: {
    uk: `ФАЙЛ|- [ПАРАМЕТРИ]
    Хто говорить від імені кожної організації. Записується в журнал. Імпорту немає: людей записують колеги.
    --format   csv (так і без параметра) або json
    --excel    для Excel: крапка з комою між стовпцями й позначка кодування (лише csv)
    --replace  замінити файл, якщо він є
    --json     відповідь для програм: файл і скільки в ньому рядків`,
    en: `FILE|- [OPTIONS]
    Who speaks for each organisation. Written into the journal. There is no import: colleagues write people down.
    --format   csv (also without the option) or json
    --excel    for Excel: semicolons between columns, and the mark of the encoding (csv only)
    --replace  replace the file where there is one
    --json     an answer for programs: the file, and how many rows it has`,
  },
  run: exportFile({
    name: 'export contacts',
    formats: ['csv', 'json'],
    run: async (context) => {
      const exported = await exportContacts(context);
      return exported.ok ? ok({ table: exported.value }) : exported;
    },
  }),
};
