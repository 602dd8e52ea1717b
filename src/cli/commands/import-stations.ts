import { importStations } from '#modules/organisations/index.ts';
import type { Command } from '../command.ts';
import { importOrganisations } from '../import-organisations.ts';

export const importStationsCommand: Command = {
  usage: {
    uk: `ФАЙЛ [ПАРАМЕТРИ]
    Стовпці: назва, адреса, широта, довгота, телефон, години роботи, громада, обслуговує, перевірено.
    Помилка в одному рядку — не береться нічого.
    --dry-run  лише сказати, що було б
    --json     відповідь для програм`,
    en: `FILE [OPTIONS]
    Columns: name, address, lat, lon, phone, opening hours, hromada, serves, checked on.
    One wrong line, and nothing is taken.
    --dry-run  only say what would be
    --json     an answer for programs`,
  },
  run: importOrganisations('import stations', importStations),
};
