import { parseReceiptCode, type ReceiptCode } from '../../../../kernel/receipts/receipt-code.ts';
import {
  type Answer,
  type PageRequest,
  page,
  redirect,
  UNKEPT,
} from '../../../../platform/http/route.ts';
import { type Locale, localePath } from '../../../../platform/i18n/locales.ts';
import { Button, ButtonLink, Buttons } from '../../../../ui/components/button.tsx';
import { PublicPage } from '../../../../ui/layouts/public-page.tsx';
import type { AppealsContext } from '../../domain/appeals-context.ts';
import { stopAppealNews } from '../../use-cases/stop-appeal-news.ts';
import { appealReceiptText } from './messages/index.ts';

interface NoMoreNewsProps {
  readonly locale: Locale;
  readonly code: ReceiptCode;
  /** How its author hears of news; empty: not at all. */
  readonly news: readonly ('email' | 'sms')[];
}

/** How its author hears of news, and the one button that stops it. */
export function NoMoreNews({ locale, code, news }: NoMoreNewsProps) {
  if (news.length === 0) return null;
  const t = appealReceiptText.in(locale);
  return (
    <section class="card">
      <h2>{t('news')}</h2>
      {news.map((by) => (
        <p key={by}>{t(`news.${by}`)}</p>
      ))}
      <form method="post" action={localePath(locale, '/appeal/no-news')}>
        <input type="hidden" name="code" value={code} />
        <p class="buttons">
          <Button kind="plain">{t('news.stop')}</Button>
        </p>
      </form>
    </section>
  );
}

/** POST `/appeal/no-news`. A code of nothing is asked for again, at the one door of all receipts. */
export async function stopNewsPage(context: AppealsContext, request: PageRequest): Promise<Answer> {
  const { locale } = request;
  const receipt = localePath(locale, '/receipt');
  const code = parseReceiptCode(request.form.get('code') ?? '');
  const stopped = code && (await stopAppealNews(context, code));
  if (!stopped?.ok) return redirect(receipt);
  const t = appealReceiptText.in(locale);
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
