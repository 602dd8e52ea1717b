import { type Locale, mainLocale } from '#platform/i18n/locales.ts';
import type { PermissionRow, Reach } from '../domain/permission.ts';
import { identityText } from '../messages/index.ts';

/** What a permission lets somebody do; its name, where its module has no words for it yet. */
export function permissionWords(locale: Locale, { words, permission }: PermissionRow): string {
  return words ? words[mainLocale(locale)] : permission;
}

/** «на своїй території, а також те, що доручено цій людині». */
export function reachWords(locale: Locale, reaches: readonly Reach[]): string {
  const t = identityText.in(locale);
  return reaches
    .map((reach) => t(`rights.reach.${reach}`))
    .reduce((reach, other) => t('rights.reach.also', { reach, other }));
}
