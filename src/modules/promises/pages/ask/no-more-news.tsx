import { parseReceiptCode, type ReceiptCode } from '../../../../kernel/receipts/receipt-code.ts';
import {
  type Answer,
  page,
  type PageRequest,
  redirect,
  UNKEPT,
} from '../../../../platform/http/route.ts';
import { type Locale, localePath } from '../../../../platform/i18n/locales.ts';
import { Button, ButtonLink, Buttons } from '../../../../ui/components/button.tsx';
import { PublicPage } from '../../../../ui/layouts/public-page.tsx';
import type { PromisesContext } from '../../domain/promises-context.ts';
import { stopQuestionNews } from '../../use-cases/stop-question-news.ts';
import { askText } from './messages/index.ts';

export const NO_NEWS_PATH = '/questions/no-news';

interface NoMoreNewsProps {
  readonly locale: Locale;
  readonly code: ReceiptCode;
  /** How its asker hears of news; empty: not at all. */
  readonly news: readonly ('email' | 'sms')[];
}

/** How its asker hears of news, and the one button that stops it. */
export function NoMoreNews({ locale, code, news }: NoMoreNewsProps) {
  if (news.length === 0) return null;
  const t = askText.in(locale);
  return (
    <section class="card">
      <h2>{t('news')}</h2>
      {news.map((by) => (
        <p key={by}>{t(`news.${by}`)}</p>
      ))}
      <form method="post" action={localePath(locale, NO_NEWS_PATH)}>
        <input type="hidden" name="code" value={code} />
        <Buttons>
          <Button kind="plain">{t('news.stop')}</Button>
        </Buttons>
      </form>
    </section>
  );
}

/** A code of nothing is asked for again, at the one door of all receipts. */
export async function stopNewsPage(
  context: PromisesContext,
  request: PageRequest,
): Promise<Answer> {
  const { locale } = request;
  const receipt = localePath(locale, '/receipt');
  const code = parseReceiptCode(request.form.get('code') ?? '');
  const stopped = code && (await stopQuestionNews(context, code));
  if (!stopped?.ok) return redirect(receipt);
  const t = askText.in(locale);
  return page(
    <PublicPage request={{ ...request, locales: [locale] }} title={t('news.stopped')} noIndex>
      <h1>{t('news.stopped')}</h1>
      <p class="lead">{t('news.stopped.text')}</p>
      <Buttons>
        <ButtonLink kind="plain" href={receipt}>
          {t('news.receipt')}
        </ButtonLink>
      </Buttons>
    </PublicPage>,
    { headers: UNKEPT },
  );
}
