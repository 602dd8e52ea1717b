import type { ComponentChildren } from 'preact';
import { type Locale, localePath, mainLocale } from '#platform/i18n/locales.ts';
import type { HeadProps } from '../layouts/head.tsx';
import { renderedOnce } from '../layouts/rendered-once.ts';
import { uiText } from '../messages/index.ts';

export const NEUTRAL_PATH = '/month';
export const PHONE_TIPS_PATH = '/guide/phone';

interface QuickExitProps {
  readonly locale: Locale;
  /** The link to the content, which comes second here. */
  readonly children: ComponentChildren;
}

/** Before everything else, and there wherever one has scrolled to. A link: the island only makes it faster and leave less. */
export function QuickExit({ locale, children }: QuickExitProps) {
  return (
    <nav class="exit" aria-label={uiText.in(locale)('exit')}>
      {barIn(locale)}
      {children}
    </nav>
  );
}

const barIn = renderedOnce((locale) => {
  const t = uiText.in(locale);
  return (
    <div class="exit-bar">
      <div class="wrap">
        <span hidden data-exit-keys>
          {t('exit.keys')}
        </span>
        <a class="button" href={localePath(mainLocale(locale), NEUTRAL_PATH)} data-exit>
          {t('exit')}
        </a>
      </div>
    </div>
  );
});

/** The tab and the history name the site alone, whatever the page is about. */
export function headOfExit(head: HeadProps): HeadProps {
  const { request, islands = [], styles = [] } = head;
  return {
    ...head,
    title: uiText.in(request.locale)('name'),
    islands: [...islands, 'quick-exit'],
    styles: [...styles, 'quick-exit.css'],
  };
}

/** Under the content: leaving quickly does not remove the page from the history. */
export function HistoryRemains({ locale }: { readonly locale: Locale }) {
  return historyIn(locale);
}

const historyIn = renderedOnce((locale) => {
  const t = uiText.in(locale);
  return (
    <p class="wrap quiet">
      {t('exit.history')}{' '}
      <a href={localePath(mainLocale(locale), PHONE_TIPS_PATH)}>{t('exit.history.how')}</a>
    </p>
  );
});
