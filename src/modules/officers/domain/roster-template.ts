import type { RosterColumn } from './roster-columns.ts';

/**
 * An empty table to begin with: no more than a new officer needs, for a blank cell of a further column would empty
 * what is known of somebody who serves already.
 */
export const TEMPLATE_COLUMNS = [
  'badge',
  'name',
  'kind',
  'phones',
  'hromada',
  'areas',
  'since',
  'receptions',
] as const satisfies readonly RosterColumn[];

export type ExplainedColumn = (typeof TEMPLATE_COLUMNS)[number] | 'leftOn';

/** What the table's reader calls each column, of the headings that an import knows. */
export const TEMPLATE_HEADINGS: Readonly<
  Record<'uk' | 'en', Readonly<Record<ExplainedColumn, string>>>
> = {
  uk: {
    badge: 'жетон',
    name: "прізвище та ім'я",
    kind: 'посада',
    phones: 'телефон',
    hromada: 'громада',
    areas: 'дільниця',
    since: 'закріплено з',
    receptions: 'прийом',
    leftOn: 'вибув',
  },
  en: {
    badge: 'badge number',
    name: 'name',
    kind: 'position',
    phones: 'telephone',
    hromada: 'hromada',
    areas: 'beat',
    since: 'since',
    receptions: 'reception',
    leftOn: 'left on',
  },
};
