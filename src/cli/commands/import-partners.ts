import { IMPORTED_PARTNERS, importPartners } from '#modules/organisations/index.ts';
import type { Command } from '../command.ts';
import { importOrganisations } from '../import-organisations.ts';

export const importPartnersCommand: Command = {
  usage: {
    uk: `ФАЙЛ [ПАРАМЕТРИ]
    Стовпці: назва, адреса, широта, довгота, телефон, години роботи, громада, опис, перевірено.
    Помилка в одному рядку — не береться нічого.
    --kind ВИД  хто це: ${IMPORTED_PARTNERS.join(', ')}; інакше partner
    --dry-run   лише сказати, що було б
    --json      відповідь для програм`,
    en: `FILE [OPTIONS]
    Columns: name, address, lat, lon, phone, opening hours, hromada, about, checked on.
    One wrong line, and nothing is taken.
    --kind KIND  who they are: ${IMPORTED_PARTNERS.join(', ')}; else partner
    --dry-run    only say what would be
    --json       an answer for programs`,
  },
  run: importOrganisations(
    'import partners',
    (context, input, kind = 'partner') => importPartners(context, kind, input),
    IMPORTED_PARTNERS,
  ),
};
