import type { ReceiptCode } from '#kernel/receipts/receipt-code.ts';
import { type Answer, page, type PageRequest, NO_STORE } from '#platform/http/route.ts';
import { formatDay, formatInstant } from '#platform/i18n/dates.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import { Facts } from '#ui/components/facts.tsx';
import { LinkRow, LinkRows } from '#ui/components/link-row.tsx';
import { Paragraphs } from '#ui/components/paragraphs.tsx';
import { CodeAgain, KEPT_CODE_ISLANDS } from '#ui/receipt/kept-code.tsx';
import { NoMoreNews } from '#ui/receipt/no-more-news.tsx';
import { PublicPage } from '#ui/layouts/public-page.tsx';
import type { OpenReceipt } from '#ui/receipt/open-receipt.ts';
import { whoWillAnswer } from '#modules/officers/index.ts';
import type { PromisesContext } from '../../domain/promises-context.ts';
import { isQuestionOpen } from '../../domain/question-status.ts';
import {
  type ReadQuestionReceipt,
  readQuestionReceipt,
} from '../../use-cases/read-question-receipt.ts';
import { areaName } from '../public/promise-words.tsx';
import { askText } from './messages/index.ts';

/** Where whoever holds the code says that they want no more news. */
export const NO_NEWS_PATH = '/questions/no-news';

/** What became of a question, for whoever typed its code at the one door of all receipts. */
export function openQuestionReceipt(context: PromisesContext): OpenReceipt {
  return async (request, code): Promise<Answer | undefined> => {
    const read = await readQuestionReceipt(context, code);
    if (!read.ok) return undefined;
    return page(
      <ReceiptPage context={context} request={request} code={code} receipt={read.value} />,
      { headers: NO_STORE },
    );
  };
}

interface ReceiptPageProps {
  readonly context: PromisesContext;
  readonly request: PageRequest;
  readonly code: ReceiptCode;
  readonly receipt: ReadQuestionReceipt;
}

function ReceiptPage(props: ReceiptPageProps) {
  const { request, receipt, code } = props;
  const { locale } = request;
  const t = askText.in(locale);
  return (
    <PublicPage
      request={{ ...request, locales: [locale] }}
      title={t('receipt')}
      islands={KEPT_CODE_ISLANDS}
      noIndex
    >
      <h1>{t(`status.${receipt.status}`)}</h1>
      <Due {...props} />
      <Steps {...props} />
      <Further {...props} />
      <Asked {...props} />
      <NoMoreNews
        locale={locale}
        code={code}
        path={NO_NEWS_PATH}
        title={t('news')}
        said={receipt.news.map((by) => t(`news.${by}`))}
      />
      <CodeAgain locale={locale} code={code} />
    </PublicPage>
  );
}

function Due({ context, request: { locale }, receipt: { status, dueOn } }: ReceiptPageProps) {
  if (!isQuestionOpen(status)) return null;
  const isLate = Temporal.PlainDate.compare(dueOn, context.platform.clock.today()) < 0;
  const key = isLate ? 'receipt.late' : 'receipt.due';
  return <p class="lead">{askText.in(locale)(key, { day: formatDay(locale, dueOn) })}</p>;
}

/** What its asker was told, in words; that somebody has looked stands above. */
function Steps({ context, request: { locale }, receipt }: ReceiptPageProps) {
  const t = askText.in(locale);
  const said = receipt.steps.filter(({ words }) => words !== '');
  return (
    <section>
      <h2>{t('receipt.steps')}</h2>
      {said.length === 0 && <p>{t('receipt.steps.none')}</p>}
      <ol class="entries">
        {said.map(({ id, at, words }) => (
          <li key={id}>
            <p class="quiet">
              {formatInstant(locale, at, context.platform.clock.timeZone)} · {t('receipt.police')}
            </p>
            <div lang="uk">
              <Paragraphs text={words} />
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Where everybody reads it, and what was promised. */
function Further({ request: { locale }, receipt: { published, promiseId } }: ReceiptPageProps) {
  const t = askText.in(locale);
  if (!published && !promiseId) return null;
  return (
    <LinkRows>
      {promiseId && (
        <LinkRow href={localePath(locale, `/promises/${promiseId}`)} title={t('receipt.promise')} />
      )}
      {published && (
        <LinkRow
          href={localePath(locale, `/questions/${published.id}`)}
          title={t('receipt.public')}
        />
      )}
    </LinkRows>
  );
}

function Asked({ context, request: { locale }, receipt }: ReceiptPageProps) {
  const t = askText.in(locale);
  const { words, status, askedAt, areaId, officerId } = receipt;
  const { officers, platform } = context;
  const officer = whoWillAnswer(officers, officerId, platform.clock.today());
  return (
    <section>
      <h2>{t('receipt.asked')}</h2>
      <Paragraphs text={words} />
      <Facts
        rows={[
          {
            term: t('receipt.asked.at'),
            value: formatInstant(locale, askedAt, context.platform.clock.timeZone),
          },
          { term: t('receipt.where'), value: areaName(locale, context, areaId) },
          {
            term: t('receipt.officer'),
            value: officer ? (
              <a href={localePath(locale, `/officer/${officer.slug}`)}>{nameIn(locale, officer)}</a>
            ) : (
              isQuestionOpen(status) && t('receipt.officer.none')
            ),
          },
        ]}
      />
    </section>
  );
}
