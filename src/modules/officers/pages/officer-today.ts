import { formatNearDay } from '#platform/i18n/dates.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import type { AccountId } from '#kernel/ids.ts';
import type { Holder } from '../domain/holder.ts';
import { absenceOn, type ServingOfficer } from '../domain/officer-directory.ts';
import type { OfficersContext } from '../domain/officers-context.ts';
import { officersDeskText } from './desk/messages/index.ts';

type Asking = Pick<OfficersContext, 'officers' | 'platform'>;

/** «Олена Зразкова (не працює до 5 грудня, заступає Тарас Умовний)»: who cannot answer is given nothing unawares. */
export function officerToday(locale: Locale, context: Asking, officer: ServingOfficer): string {
  const why = whySilentToday(locale, context, officer);
  const name = nameIn(locale, officer);
  return why === undefined ? name : `${name} (${why})`;
}

/** The same of a colleague who is chosen by account and may be an officer. */
export function colleagueToday(
  locale: Locale,
  context: Asking,
  { id, name }: { readonly id: AccountId; readonly name: string },
): string {
  const officerId = context.officers.officerOf(id);
  const officer = officerId && context.officers.get(officerId);
  if (officer) return officerToday(locale, context, officer);
  const silence = context.officers.silenceOf(id);
  return silence ? `${name} (${officersDeskText.in(locale)(`today.${silence}`)})` : name;
}

/** Why a person reads nothing here today; undefined: they do. */
export function whySilentHolder(
  locale: Locale,
  context: Asking,
  holder: Holder,
): string | undefined {
  const t = officersDeskText.in(locale);
  if ('officerId' in holder) {
    const officer = context.officers.get(holder.officerId);
    return officer ? whySilentToday(locale, context, officer) : t('today.left');
  }
  const silence = context.officers.silenceOf(holder.accountId);
  if (silence) return t(`today.${silence}`);
  return holder.hasLeft ? t('today.left.colleague') : undefined;
}

export function nameOfHolder(locale: Locale, officers: Asking['officers'], holder: Holder): string {
  if (!('officerId' in holder)) return holder.name;
  const officer = officers.get(holder.officerId);
  return officer ? nameIn(locale, officer) : officersDeskText.in(locale)('day.away.left');
}

/** Why an officer reads nothing here today: away, shut out, never come, or nobody’s account is theirs. Undefined: they do. */
export function whySilentToday(
  locale: Locale,
  context: Asking,
  officer: ServingOfficer,
): string | undefined {
  const t = officersDeskText.in(locale);
  const silence = context.officers.silence(officer.id);
  if (silence) return t(`today.${silence}`);
  const away = awayToday(locale, context, officer);
  if (away !== undefined || context.officers.accountOf(officer.id) !== undefined) return away;
  return t('today.no-account');
}

/** «не працює до 5 грудня, заступає Тарас Умовний»; undefined: is there. */
function awayToday(
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
  if (!deputy) return t('today.away', { day });
  const silence = officers.silence(deputy.id);
  const why = silence ? t(`today.${silence}`) : absenceOn(deputy, today) && t('today.away-too');
  return why === undefined
    ? t('today.away.deputy', { day, deputy: nameIn(locale, deputy) })
    : t('today.away.deputy.silent', { day, deputy: nameIn(locale, deputy), why });
}
