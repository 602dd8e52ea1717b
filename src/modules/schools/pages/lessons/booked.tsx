import { type Answer, page, type PageRequest, NO_STORE } from '#platform/http/route.ts';
import { Notice } from '#ui/components/notice.tsx';
import { PublicPage } from '#ui/layouts/public-page.tsx';
import { RECEIPT_ISLANDS, RECEIPT_STYLES, ReceiptPanel } from '#ui/receipt/receipt-panel.tsx';
import type { LessonsContext } from '../../domain/lessons-context.ts';
import type { LessonBooked } from '../../use-cases/request-lesson.ts';
import { lessonWhen } from './lesson-words.ts';
import { lessonsText } from './messages/index.ts';

/** «Запит отримано»: it is on the disk. The code stands in no address and in no cache. */
export function bookedPage(
  context: LessonsContext,
  request: PageRequest,
  { code, lesson }: LessonBooked,
): Answer {
  const { locale } = request;
  const t = lessonsText.in(locale);
  const { times } = lesson;
  const title = t(times ? 'sent.taken' : 'sent');
  return page(
    <PublicPage
      request={{ ...request, locales: [locale] }}
      title={title}
      styles={RECEIPT_STYLES}
      islands={RECEIPT_ISLANDS}
      noIndex
    >
      <h1>{title}</h1>
      <Notice tone="done">
        {times
          ? t('sent.taken.when', { when: lessonWhen(locale, times, context.platform.clock) })
          : t('sent.next.call')}
      </Notice>
      <ReceiptPanel request={request} code={code} />
      <h2>{t('sent.next')}</h2>
      <ul>
        <li>{t('sent.next.read')}</li>
        <li>{t('sent.next.cancel')}</li>
      </ul>
    </PublicPage>,
    { headers: NO_STORE },
  );
}
