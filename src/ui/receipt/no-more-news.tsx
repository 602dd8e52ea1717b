import { REDIRECT } from '#platform/http/view-budget.ts';
import { parseReceiptCode, type ReceiptCode } from '#kernel/receipts/receipt-code.ts';
import {
  type Answer,
  page,
  type PageRequest,
  redirect,
  type Route,
  NO_STORE,
} from '#platform/http/route.ts';
import { type Locale, localePath, MAIN_LOCALES } from '#platform/i18n/locales.ts';
import { Button, ButtonLink, Buttons } from '../components/button.tsx';
import { PublicPage } from '../layouts/public-page.tsx';
import { receiptText } from './messages/index.ts';

interface NoMoreNewsProps {
  readonly locale: Locale;
  readonly code: ReceiptCode;
  /** Where the button posts to. */
  readonly path: string;
  readonly title: string;
  /** How its holder hears of news, a sentence each way; none: not at all. */
  readonly said: readonly string[];
}

/** How whoever holds a code hears of news, and the one button that stops it. */
export function NoMoreNews({ locale, code, path, title, said }: NoMoreNewsProps) {
  if (said.length === 0) return null;
  return (
    <section class="card">
      <h2>{title}</h2>
      {said.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <form method="post" action={localePath(locale, path)}>
        <input type="hidden" name="code" value={code} />
        <Buttons>
          <Button kind="plain">{receiptText.in(locale)('stop')}</Button>
        </Buttons>
      </form>
    </section>
  );
}

interface StopNews extends Pick<Route, 'path' | 'access' | 'limit'> {
  /** False: the code is of nothing that this module keeps. */
  readonly stop: (code: ReceiptCode) => Promise<boolean>;
  /** How the answer is heard of all the same. */
  readonly text: (locale: Locale) => string;
}

/** Where that button posts to. A code of nothing is asked for again, at the one door of all receipts. */
export function stopNewsRoutes({ stop, text, ...opened }: StopNews): readonly Route[] {
  const route = { ...opened, locales: MAIN_LOCALES };
  return [
    {
      ...route,
      method: 'POST',
      fields: ['code'],
      handle: async (request) => {
        const code = parseReceiptCode(request.form.get('code') ?? '');
        const isStopped = code !== undefined && (await stop(code));
        return isStopped ? newsStopped(request, text(request.locale)) : askForCode(request);
      },
    },
    { ...route, method: 'GET', budget: REDIRECT, unlisted: true, handle: askForCode },
  ];
}

function askForCode({ locale }: PageRequest): Answer {
  return redirect(localePath(locale, '/receipt'));
}

function newsStopped(request: PageRequest, text: string): Answer {
  const { locale } = request;
  const t = receiptText.in(locale);
  return page(
    <PublicPage request={{ ...request, locales: [locale] }} title={t('stopped')} noIndex>
      <h1>{t('stopped')}</h1>
      <p class="lead">{text}</p>
      <Buttons>
        <ButtonLink kind="plain" href={localePath(locale, '/receipt')}>
          {t('stopped.read')}
        </ButtonLink>
      </Buttons>
    </PublicPage>,
    { headers: NO_STORE },
  );
}
