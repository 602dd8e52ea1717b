import { formatNearDay } from '../../../platform/i18n/dates.ts';
import type { Locale } from '../../../platform/i18n/locales.ts';
import { nameIn } from '../../../platform/i18n/name-in.ts';
import { absenceOn, type ServingOfficer } from '../domain/officer-directory.ts';
import type { OfficersContext } from '../domain/officers-context.ts';
import { officersDeskText } from './desk/messages/index.ts';

type Asking = Pick<OfficersContext, 'officers' | 'platform'>;

/** «Олена Зразкова (немає до 5 грудня, заступає Тарас Умовний)»: who is away is given nothing unawares. */
export function officerToday(locale: Locale, context: Asking, officer: ServingOfficer): string {
  const away = awayToday(locale, context, officer);
  const name = nameIn(locale, officer);
  return away === undefined ? name : `${name} (${away})`;
}

/** «немає до 5 грудня, заступає Тарас Умовний»; undefined: is there. */
export function awayToday(
  locale: Locale,
  { officers, platform }: Asking,
  officer: ServingOfficer,
): string | undefined {
  const today = platform.clock.today();
  const away = absenceOn(officer, today);
  if (!away) return undefined;
  const t = officersDeskText.in(locale);
  const deputy = away.deputyId && officers.get(away.deputyId);
  const day = formatNearDay(locale, away.endsOn, today);
  return deputy
    ? t('today.away.deputy', { day, deputy: nameIn(locale, deputy) })
    : t('today.away', { day });
}
