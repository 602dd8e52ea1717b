import { type Locale, mainLocale } from '../../../platform/i18n/locales.ts';
import type { PermissionRow } from '../domain/permission.ts';

/** What a permission lets somebody do; its name, where its module has no words for it yet. */
export function permissionWords(locale: Locale, { words, permission }: PermissionRow): string {
  return words ? words[mainLocale(locale)] : permission;
}
