import { foldText } from '#kernel/text/fold-text.ts';
import type { AreaId } from '#kernel/ids.ts';
import type { Area } from '#modules/areas/index.ts';
import { awayOn, type DeskOfficer, isOver } from './desk-officer.ts';
import { checkState, hasLeft } from './officer-card.ts';
import type { OfficerDirectory } from './officer-directory.ts';
import { OFFICER_KINDS, type OfficerKind } from './officer.ts';
import { isSuspended } from './who-takes.ts';

export const OFFICER_VIEWS = ['serving', 'late', 'away', 'vacant', 'left'] as const;
export type OfficerView = (typeof OFFICER_VIEWS)[number];

/** What of the officers is asked for; every part of it stands in the page's address. */
export interface OfficersFilter {
  readonly view: OfficerView;
  readonly text: string;
  readonly kind: OfficerKind | undefined;
  /** A hromada, by its slug. */
  readonly hromada: string | undefined;
}

const MAX_TEXT_LENGTH = 100;

/** Whatever an address says: what cannot be meant counts as not said. */
export function parseOfficersFilter(query: URLSearchParams): OfficersFilter {
  return {
    view: OFFICER_VIEWS.find((view) => view === query.get('view')) ?? 'serving',
    text: (query.get('q') ?? '').trim().slice(0, MAX_TEXT_LENGTH),
    kind: OFFICER_KINDS.find((kind) => kind === query.get('kind')),
    hromada: query.get('hromada') || undefined,
  };
}

interface Asked {
  readonly filter: Omit<OfficersFilter, 'view'>;
  readonly today: Temporal.PlainDate;
  readonly chain: (id: AreaId) => readonly Area[];
}

/** Those who fit all that is asked, but for the view. */
export function isAsked(officer: DeskOfficer, { filter, today, chain }: Asked): boolean {
  if (filter.kind !== undefined && officer.kind !== filter.kind) return false;
  const chains = officer.assignments
    .filter((one) => !isOver(one, today))
    .map(({ areaId }) => chain(areaId));
  const { hromada } = filter;
  if (hromada !== undefined && !chains.some((areas) => areas.some(({ slug }) => slug === hromada)))
    return false;
  return fits(filter.text, [
    officer.name,
    officer.nameEn ?? '',
    officer.badgeNumber,
    ...officer.phones,
    ...officer.phones.map((phone) => phone.replace(/^\+38/, '')),
    ...chains.flatMap((areas) => areas.at(-1)?.name ?? []),
  ]);
}

/** Whether each word that was typed begins a word, or stands in a number, of what is known. */
export function fits(text: string, known: readonly string[]): boolean {
  const digits = text.replace(/[\s()+-]/g, '');
  if (/^\d{3,}$/.test(digits))
    return known.some((one) => one.replaceAll(/\s/g, '').includes(digits));
  const words = foldText(known.join(' ')).split(' ');
  return foldText(text)
    .split(' ')
    .every((typed) => words.some((word) => word.startsWith(typed)));
}

/** In which of the views an officer is shown. An officer whose access is suspended is not there today. */
export function isInView(
  officer: DeskOfficer,
  view: OfficerView,
  officers: Pick<OfficerDirectory, 'silence'>,
  today: Temporal.PlainDate,
): boolean {
  const left = hasLeft(officer, today);
  switch (view) {
    case 'serving':
      return !left;
    case 'late':
      return !left && checkState(officer.checkedOn, today) !== 'fresh';
    case 'away':
      return !left && (awayOn(officer, today) !== undefined || isSuspended(officers, officer.id));
    case 'left':
      return left;
    case 'vacant':
      return false;
  }
}
