import type { Locale } from '#platform/i18n/locales.ts';
import { formatNumber } from '#platform/i18n/numbers.ts';
import type { AppealFile } from '../domain/appeal-file.ts';
import { appealsText } from '../messages/index.ts';

const KILOBYTE = 1024;

/** «світлина, 240 КБ» */
export function fileAbout(locale: Locale, { kind, size }: AppealFile): string {
  return `${appealsText.in(locale)(`files.kind.${kind}`)}, ${sizeOf(locale, size)}`;
}

function sizeOf(locale: Locale, size: number): string {
  const t = appealsText.in(locale);
  const kilobytes = Math.max(1, Math.round(size / KILOBYTE));
  return kilobytes < KILOBYTE
    ? t('size.kb', { size: formatNumber(locale, kilobytes) })
    : t('size.mb', { size: formatNumber(locale, Math.round((kilobytes / KILOBYTE) * 10) / 10) });
}
