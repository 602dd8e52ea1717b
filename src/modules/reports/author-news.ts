import { parseId } from '#kernel/ids.ts';
import type { EventHandler } from '#platform/events/event.ts';
import type { ScheduledJob } from '#platform/jobs/jobs.ts';
import { newsMail, receiptIn } from '#ui/receipt/news-mail.ts';
import { newsSms, questionSms } from '#ui/receipt/news-sms.ts';
import { receiptPush } from '#ui/receipt/receipt-push.ts';
import { isToldInConfidence } from './domain/report-category.ts';
import type { ReportsContext } from './domain/reports-context.ts';
import { reportNoticeText } from './messages/index.ts';
import { askAuthors } from './use-cases/ask-authors.ts';
import type { AuthorWords } from './use-cases/author-senders.ts';
import { tellAuthor } from './use-cases/tell-author.ts';

/** What others do with a report, of which its author is told as they asked to be. */
const TOLD = ['report.answered', 'report.answered-by-partner'];

const TOLD_BY = [
  { name: 'tell-authors-of-reports', by: 'email' },
  { name: 'text-authors-of-reports', by: 'sms' },
  { name: 'tell-devices-of-reports', by: 'push' },
] as const;

/** Nothing happens in a way that the installation has not. */
export function authorHandlers(context: ReportsContext): readonly EventHandler[] {
  const words = authorWords(context.platform.config.publicUrl);
  return TOLD_BY.map(({ name, by }) => ({
    name,
    types: TOLD,
    handle: async ({ subject }) => {
      const id = parseId<'report'>(subject['report'] ?? '');
      if (id) await tellAuthor(context, words, { id, by });
    },
  }));
}

/** In the morning: a telephone may ring. */
export function askAuthorsJob(context: ReportsContext): ScheduledJob {
  const words = authorWords(context.platform.config.publicUrl);
  return {
    name: 'ask-authors-of-reports',
    cron: '20 10 * * *',
    run: async () => {
      const done = await askAuthors(context, words);
      if (!done.ok) throw new Error('the job may not write to authors');
      context.platform.log.info(done.value, 'asked authors whether it was mended');
    },
  };
}

function authorWords(publicUrl: string): AuthorWords {
  return {
    mail: (telling, language) => {
      if (telling === 'news') return newsMail(publicUrl, language);
      const { locale, link } = receiptIn(publicUrl, language);
      const t = reportNoticeText.in(locale);
      return { subject: t('mail.question.subject'), text: t('mail.question.text', { link }) };
    },
    sms: (telling, language) => (telling === 'news' ? newsSms(language) : questionSms(language)),
    push: (telling, author) =>
      receiptPush({
        telling,
        language: author.language,
        isConfidential: isToldInConfidence(author),
      }),
  };
}
