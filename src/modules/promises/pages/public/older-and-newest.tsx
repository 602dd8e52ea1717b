import type { Locale } from '#platform/i18n/locales.ts';
import { FurtherPages } from '#ui/components/pager.tsx';
import { promisesText } from '../../messages/index.ts';

interface OlderAndNewestProps {
  readonly locale: Locale;
  /** Of the first page; undefined on it. */
  readonly first: string | undefined;
  /** Undefined on the last one. */
  readonly older: string | undefined;
}

export function OlderAndNewest({ locale, first, older }: OlderAndNewestProps) {
  const t = promisesText.in(locale);
  return (
    <FurtherPages
      label={t('list.pages')}
      first={first === undefined ? undefined : { href: first, text: t('list.first') }}
      next={older === undefined ? undefined : { href: older, text: t('list.older') }}
    />
  );
}
