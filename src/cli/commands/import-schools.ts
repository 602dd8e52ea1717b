import { importSchoolRegister } from '#modules/schools/index.ts';
import type { Command } from '../command.ts';
import { importOrganisations } from '../import-organisations.ts';

export const importSchoolsCommand: Command = {
  usage: {
    uk: `ФАЙЛ [ПАРАМЕТРИ]
    Стовпці: edebo, full_name, short_name, status, type, ownership, settlement, address, site, katottg, hromada.
    Помилка в одному рядку — не береться нічого.
    --dry-run  лише сказати, що було б
    --json     відповідь для програм`,
    en: `FILE [OPTIONS]
    Columns: edebo, full_name, short_name, status, type, ownership, settlement, address, site, katottg, hromada.
    One wrong line, and nothing is taken.
    --dry-run  only say what would be
    --json     an answer for programs`,
  },
  run: importOrganisations('import schools', importSchoolRegister),
};
