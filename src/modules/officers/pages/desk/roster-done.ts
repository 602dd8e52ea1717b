import type { PageRequest } from '#platform/http/route.ts';
import { localePath, type Locale } from '#platform/i18n/locales.ts';
import type { ImportedRoster } from '../../domain/roster-result.ts';
import { officersDeskText } from './messages/index.ts';

const LIST = '/desk/officers';

/** Where the list of officers says what came of a roster. */
export function rosterDonePath(locale: Locale, { officers }: ImportedRoster): string {
  const { created, changed } = officers;
  return localePath(locale, `${LIST}?done=roster&created=${created}&changed=${changed}`);
}

export function rosterDiscardedPath(locale: Locale): string {
  return localePath(locale, `${LIST}?done=roster-discarded`);
}

export function rosterDone({ locale, query }: PageRequest): string | undefined {
  const t = officersDeskText.in(locale);
  const count = (name: string) => Number(/^\d{1,6}$/.exec(query.get(name) ?? '')?.[0] ?? 0);
  switch (query.get('done')) {
    case 'roster':
      return t('done.roster', { created: count('created'), changed: count('changed') });
    case 'roster-discarded':
      return t('done.roster-discarded');
    default:
      return undefined;
  }
}
