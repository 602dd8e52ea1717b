import {
  type ImportedRoster,
  importRoster,
  officersText,
  type RosterNotice,
  type RosterProblem,
} from '#modules/officers/index.ts';
import type { Command } from '../command.ts';
import { importTable, type TableImport } from '../import-table.ts';

const roster: TableImport<Omit<ImportedRoster, 'notices'>, RosterProblem, RosterNotice> = {
  name: 'import officers',
  run: (context, input) => importRoster(context, input),
  counts: (console, { officers, assignments }) =>
    officersText.in(console.language)('roster.counts', {
      ...officers,
      started: assignments.started,
      assignmentsChanged: assignments.changed,
      withdrawn: assignments.withdrawn,
    }),
  problem: (console, { reason, value }) =>
    officersText.in(console.language)(`problem.${reason}`, { value }),
  notice: (console, { reason, value }) =>
    officersText.in(console.language)(`notice.${reason}`, { value }),
};

export const importOfficersCommand: Command = {
  usage: {
    uk: `ФАЙЛ [ПАРАМЕТРИ]
    Стовпці: жетон, прізвище та ім'я, посада, телефон, громада, дільниця, закріплено з, прийом та інші:
    їх описано в docs/import.md. Помилка в одному рядку — не береться нічого.
    --dry-run  лише сказати, що було б
    --json     відповідь для програм`,
    en: `FILE [OPTIONS]
    Columns: badge number, name, kind, phone, hromada, beat, since, reception and others:
    see docs/import.md. One wrong line, and nothing is taken.
    --dry-run  only say what would be
    --json     an answer for programs`,
  },
  run: importTable(roster),
};
