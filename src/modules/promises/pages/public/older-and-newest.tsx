import type { Locale } from '../../../../platform/i18n/locales.ts';
import { promisesText } from '../../messages/index.ts';

interface OlderAndNewestProps {
  readonly locale: Locale;
  /** Of the first page; undefined on it. */
  readonly first: string | undefined;
  /** Undefined on the last one. */
  readonly older: string | undefined;
}

export function OlderAndNewest({ locale, first, older }: OlderAndNewestProps) {
  if (!first && !older) return null;
  const t = promisesText.in(locale);
  return (
    <nav class="pager" aria-label={t('list.pages')}>
      {first && (
        <a class="button plain" href={first}>
          {t('list.first')}
        </a>
      )}
      {older && (
        <a class="button plain" rel="next" href={older}>
          {t('list.older')}
        </a>
      )}
    </nav>
  );
}
