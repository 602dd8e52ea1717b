import { ok, refuse } from '#kernel/result.ts';
import { exportOrganisations, ORGANISATION_KINDS } from '#modules/organisations/index.ts';
import type { Command } from '../command.ts';
import { exportFile } from '../export-file.ts';

export const exportOrganisationsCommand: Command = {
  usage: {
    uk: `ФАЙЛ|- --kind ВИД [ПАРАМЕТРИ]
    І зачинені. Види: station, medical-point, school, coordination-office, council, ngo, library, partner, media.
    --format   csv (так і без параметра) або json
    --excel    для Excel: крапка з комою між стовпцями й позначка кодування (лише csv)
    --replace  замінити файл, якщо він є
    --json     відповідь для програм: файл і скільки в ньому рядків`,
    en: `FILE|- --kind KIND [OPTIONS]
    Closed ones too. Kinds: station, medical-point, school, coordination-office, council, ngo, library, partner,
    media.
    --format   csv (also without the option) or json
    --excel    for Excel: semicolons between columns, and the mark of the encoding (csv only)
    --replace  replace the file where there is one
    --json     an answer for programs: the file, and how many rows it has`,
  },
  run: exportFile({
    name: 'export organisations',
    formats: ['csv', 'json'],
    kinds: ORGANISATION_KINDS,
    kindNeeded: true,
    run: async (context, written) => {
      const kind = ORGANISATION_KINDS.find((known) => known === written);
      if (kind === undefined) return refuse('forbidden');
      const exported = await exportOrganisations(context, kind);
      return exported.ok ? ok({ table: exported.value }) : exported;
    },
  }),
};
