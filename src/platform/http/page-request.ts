import { type Locale, LOCALES } from '../i18n/locales.ts';
import type { RequestTarget } from './request-target.ts';

/** The locale that an address's prefix names, and the path without it. */
export function splitLocale(path: string): { readonly locale: Locale; readonly path: string } {
  const prefix = path.slice(1).split('/', 1)[0];
  const locale = LOCALES.find((known) => known === prefix && known !== 'uk');
  return locale === undefined
    ? { locale: 'uk', path }
    : { locale, path: withoutPrefix(path, locale) };
}

export function withoutPrefix(path: string, locale: Locale): string {
  return locale === 'uk' ? path : path.slice(locale.length + 1) || '/';
}

/** The form of an address that this site uses: small letters, no slash at the end, no prefix for Ukrainian. */
export function canonicalPath(target: RequestTarget): string {
  const path = target.path
    .toLowerCase()
    .replace(/\/{2,}/g, '/')
    .replace(/(?<=.)\/$/, '');
  if (path === '/uk') return '/';
  return path.startsWith('/uk/') ? path.slice(3) : path;
}
