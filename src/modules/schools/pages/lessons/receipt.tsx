import type { ReceiptCode } from '#kernel/receipts/receipt-code.ts';
import { type Answer, page, type PageRequest, NO_STORE } from '#platform/http/route.ts';
import { formatInstant } from '#platform/i18n/dates.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import { type Fact, Facts } from '#ui/components/facts.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { Paragraphs } from '#ui/components/paragraphs.tsx';
import { PublicPage } from '#ui/layouts/public-page.tsx';
import { CodeAgain, KEPT_CODE_ISLANDS } from '#ui/receipt/kept-code.tsx';
import { NoMoreNews } from '#ui/receipt/no-more-news.tsx';
import type { OpenReceipt } from '#ui/receipt/open-receipt.ts';
import { RECEIPT_STYLES } from '#ui/receipt/receipt-panel.tsx';
import { whoWillAnswer } from '#modules/officers/index.ts';
import { isLessonComing, isToCome } from '../../domain/lesson-status.ts';
import type { LessonsContext } from '../../domain/lessons-context.ts';
import { readLessonReceipt } from '../../use-cases/lesson-receipt.ts';
import { schoolPath } from '../school-paths.ts';
import { CodeButton } from './code-button.tsx';
import { className, lessonWhen, topicPath, topicTitle } from './lesson-words.ts';
import { lessonsText } from './messages/index.ts';
import { CALENDAR_PATH, ReceiptActs } from './receipt-acts.tsx';
import type { ReceiptPageProps, ReceiptSaid } from './receipt-part.ts';
import { ReceiptQuiz } from './receipt-quiz.tsx';

/** Where whoever holds the code says that they want no more news. */
export const NO_NEWS_PATH = '/lessons/receipt/no-news';

/** What became of a lesson, for whoever typed its code at the one door of all receipts. */
export function openLessonReceipt(context: LessonsContext): OpenReceipt {
  return (request, code) => showReceipt(context, request, code, {});
}

export async function showReceipt(
  context: LessonsContext,
  request: PageRequest,
  code: ReceiptCode,
  said: ReceiptSaid,
): Promise<Answer | undefined> {
  const read = await readLessonReceipt(context, code);
  if (!read.ok) return undefined;
  const props = { context, request, code, receipt: read.value, said };
  return page(<ReceiptPage {...props} />, {
    headers: NO_STORE,
    ...(said.errors && { reason: 'invalid' as const }),
  });
}

function ReceiptPage(props: ReceiptPageProps) {
  const { request, receipt, code, said, context } = props;
  const { locale } = request;
  const t = lessonsText.in(locale);
  const { status, times } = receipt.lesson;
  return (
    <PublicPage
      request={{ ...request, locales: [locale] }}
      title={t('receipt')}
      styles={RECEIPT_STYLES}
      islands={KEPT_CODE_ISLANDS}
      noIndex
    >
      {said.done && (
        <Notice tone={said.done === 'rated' || said.done === 'cancelled' ? 'done' : 'warning'} live>
          {t(`done.${said.done}`)}
        </Notice>
      )}
      <h1>{t(`status.${status}`)}</h1>
      <p class="lead">
        {times ? lessonWhen(locale, times, context.platform.clock) : t('receipt.requested')}
      </p>
      {times && isLessonComing(status) && (
        <CodeButton locale={locale} code={code} path={CALENDAR_PATH}>
          {t('receipt.calendar')}
        </CodeButton>
      )}
      <ReceiptQuiz {...props} />
      <Steps {...props} />
      <Asked {...props} />
      <ReceiptActs {...props} />
      <NoMoreNews
        locale={locale}
        code={code}
        path={NO_NEWS_PATH}
        title={t('receipt.news')}
        said={receipt.news.map((by) => t(`receipt.news.${by}`))}
      />
      <CodeAgain locale={locale} code={code} />
    </PublicPage>
  );
}

/** What the teacher was told, in words; that nothing was said yet. */
function Steps({ context, request: { locale }, receipt }: ReceiptPageProps) {
  const t = lessonsText.in(locale);
  const told = receipt.steps.filter(({ words }) => words !== '');
  // A day without words is an answer, too.
  if (told.length === 0 && receipt.lesson.status !== 'requested') return null;
  return (
    <section>
      <h2>{t('receipt.steps')}</h2>
      {told.length === 0 && <p>{t('receipt.steps.none')}</p>}
      <ol class="entries">
        {told.map(({ id, at, words, accountId, status }) => (
          <li key={id}>
            <p class="quiet">
              {formatInstant(locale, at, context.platform.clock.timeZone)} · {t(`status.${status}`)}{' '}
              · {t(accountId ? 'receipt.police' : 'receipt.you')}
            </p>
            <div lang={accountId ? 'uk' : undefined}>
              <Paragraphs text={words} />
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Asked(props: ReceiptPageProps) {
  return <Facts rows={[...placeRows(props), ...heldRows(props)]} />;
}

function placeRows({ context, request: { locale }, receipt }: ReceiptPageProps): readonly Fact[] {
  const t = lessonsText.in(locale);
  const { lesson, topic } = receipt;
  const school = context.organisations.get(lesson.schoolId);
  const { officers, platform } = context;
  const officer = whoWillAnswer(officers, lesson.officerId, platform.clock.today());
  const title = topicTitle(locale, topic?.content.title);
  return [
    {
      term: t('receipt.topic'),
      value: topic && !topic.isRetired ? <a href={topicPath(locale, topic.key)}>{title}</a> : title,
    },
    {
      term: t('receipt.school'),
      value: school && <a href={schoolPath(locale, school.slug)}>{nameIn(locale, school)}</a>,
    },
    { term: t('receipt.class'), value: className(locale, lesson) },
    { term: t('receipt.room'), value: lesson.room },
    {
      term: t('receipt.officer'),
      value: officer ? (
        <a href={localePath(locale, `/officer/${officer.slug}`)}>{nameIn(locale, officer)}</a>
      ) : (
        isToCome(lesson.status) && t('receipt.officer.none')
      ),
    },
  ];
}

function heldRows({ context, request: { locale }, receipt }: ReceiptPageProps): readonly Fact[] {
  const t = lessonsText.in(locale);
  const { lesson, teacher } = receipt;
  const { held, movedFrom } = lesson;
  return [
    {
      term: t('receipt.was'),
      value: movedFrom && formatInstant(locale, movedFrom, context.platform.clock.timeZone),
    },
    { term: t('receipt.pupils'), value: held?.pupils },
    {
      term: t('receipt.teacher'),
      value: held && t(held.isTeacherPresent ? 'receipt.teacher.yes' : 'receipt.teacher.no'),
    },
    {
      term: t('receipt.wishes'),
      value: teacher.wishes !== '' && <Paragraphs text={teacher.wishes} />,
    },
  ];
}
