import type { ReceiptCode } from '#kernel/receipts/receipt-code.ts';
import { type Answer, type PageRequest, page, NO_STORE } from '#platform/http/route.ts';
import { formatDay, formatInstant } from '#platform/i18n/dates.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { ButtonLink, Buttons } from '#ui/components/button.tsx';
import { Facts } from '#ui/components/facts.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { Paragraphs } from '#ui/components/paragraphs.tsx';
import { CodeAgain, KEPT_CODE_ISLANDS } from '#ui/receipt/kept-code.tsx';
import { NoMoreNews } from '#ui/receipt/no-more-news.tsx';
import { PublicPage } from '#ui/layouts/public-page.tsx';
import type { OpenReceipt } from '#ui/receipt/open-receipt.ts';
import { isOpen } from '../../domain/appeal-status.ts';
import type { AppealsContext } from '../../domain/appeals-context.ts';
import { appealsText } from '../../messages/index.ts';
import { type ReadAppealReceipt, readAppealReceipt } from '../../use-cases/read-appeal-receipt.ts';
import { ReportAtReceipt } from '../share/report-at-receipt.tsx';
import { howToComplain } from '../how-to-complain.ts';
import { appealReceiptText } from './messages/index.ts';

/** Where whoever holds the code says that they want no more news. */
export const NO_NEWS_PATH = '/appeal/no-news';

/** What became of an appeal, for whoever typed its code at the one door of all receipts. */
export function openAppealReceipt(context: AppealsContext, done?: string): OpenReceipt {
  return async (request, code): Promise<Answer | undefined> => {
    const read = await readAppealReceipt(context, code);
    if (!read.ok) return undefined;
    const { timeZone } = context.platform.clock;
    return page(
      <ReceiptPage
        request={request}
        timeZone={timeZone}
        code={code}
        receipt={read.value}
        done={done}
      />,
      {
        headers: NO_STORE,
      },
    );
  };
}

interface ReceiptPageProps {
  readonly request: PageRequest;
  readonly timeZone: string;
  readonly code: ReceiptCode;
  readonly receipt: ReadAppealReceipt;
  /** What was just done here. */
  readonly done: string | undefined;
}

function ReceiptPage(props: ReceiptPageProps) {
  const { request, receipt, code, done } = props;
  const { locale } = request;
  const t = appealReceiptText.in(locale);
  const { status, dueOn, passedTo = '' } = receipt;
  return (
    <PublicPage
      request={{ ...request, locales: [locale] }}
      title={t('title')}
      islands={KEPT_CODE_ISLANDS}
      noIndex
    >
      <h1>{t(`status.${status}`, { body: passedTo })}</h1>
      {done !== undefined && (
        <Notice tone="done" live>
          {done}
        </Notice>
      )}
      {isOpen(status) && <p class="lead">{t('due', { day: formatDay(locale, dueOn) })}</p>}
      {status === 'passed-on' && <p class="lead">{t('next.passed-on')}</p>}
      <Steps {...props} />
      {/* The words of a refusal say so by themselves; the letter with an answer does, and not everybody gets one. */}
      {status === 'answered' && <p>{howToComplain(locale)}</p>}
      {status === 'returned' && (
        <>
          <p>{t('next.returned')}</p>
          <Buttons>
            <ButtonLink href={localePath(locale, '/appeal')}>{t('again')}</ButtonLink>
          </Buttons>
        </>
      )}
      <h2>{t('facts')}</h2>
      <Facts
        rows={[
          { term: t('number'), value: receipt.number },
          { term: t('kind'), value: appealsText.in(locale)(`kind.${receipt.kind}`) },
          { term: t('received'), value: formatDay(locale, receipt.receivedOn) },
        ]}
      />
      <ReportAtReceipt locale={locale} code={code} reportCode={receipt.reportCode} />
      <NoMoreNews
        locale={locale}
        code={code}
        path={NO_NEWS_PATH}
        title={t('news')}
        said={receipt.news.map((by) => t(`news.${by}`))}
      />
      <CodeAgain locale={locale} code={code} />
      <p class="quiet">{t('hidden')}</p>
    </PublicPage>
  );
}

/** When, what became of it, and the words. An office answers: no colleague is named. */
function Steps({ request: { locale }, receipt, timeZone }: ReceiptPageProps) {
  const t = appealReceiptText.in(locale);
  if (receipt.steps.length === 0) return <p>{t('steps.none')}</p>;
  return (
    <section>
      <h2>{t('steps')}</h2>
      <ol class="entries">
        {receipt.steps.map((step) => (
          <li key={step.id}>
            <p class="quiet">
              {formatInstant(locale, step.at, timeZone)} · {t('police')}
            </p>
            <p>
              <b>{appealsText.in(locale)(`status.${step.status}`)}</b>
            </p>
            <Paragraphs text={step.words} />
          </li>
        ))}
      </ol>
    </section>
  );
}
