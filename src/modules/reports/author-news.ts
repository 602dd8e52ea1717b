import { parseId } from '../../kernel/ids.ts';
import type { EventHandler } from '../../platform/events/event.ts';
import type { ScheduledJob } from '../../platform/jobs/jobs.ts';
import { newsMail, receiptIn } from '../../ui/receipt/news-mail.ts';
import { newsSms } from '../../ui/receipt/news-sms.ts';
import type { ReportsContext } from './domain/reports-context.ts';
import { reportNoticeText } from './messages/index.ts';
import { askAuthors } from './use-cases/ask-authors.ts';
import { type AuthorMailWords, tellAuthor } from './use-cases/tell-author.ts';

/** What others do with a report, of which its author is written where they left an address or asked for SMS. */
const TOLD = ['report.answered', 'report.answered-by-partner'];

/** Nothing happens where the installation has neither a mail server nor an SMS gateway. */
export function authorHandlers(context: ReportsContext): readonly EventHandler[] {
  const words = { mail: authorMailWords(context.platform.config.publicUrl), sms: newsSms };
  return [
    {
      name: 'tell-authors-of-reports',
      types: TOLD,
      handle: async ({ subject }) => {
        const id = parseId<'report'>(subject['report'] ?? '');
        if (id) await tellAuthor(context, words, { id });
      },
    },
  ];
}

/** In the morning: a mail may ring. */
export function askAuthorsJob(context: ReportsContext): ScheduledJob {
  const words = authorMailWords(context.platform.config.publicUrl);
  return {
    name: 'ask-authors-of-reports',
    cron: '20 10 * * *',
    run: async () => {
      const done = await askAuthors(context, words);
      if (!done.ok) throw new Error('the job may not write to authors');
      context.platform.log.info(done.value, 'asked by mail whether it was mended');
    },
  };
}

function authorMailWords(publicUrl: string): AuthorMailWords {
  return (kind, language) => {
    if (kind === 'news') return newsMail(publicUrl, language);
    const { locale, link } = receiptIn(publicUrl, language);
    const t = reportNoticeText.in(locale);
    return { subject: t('mail.question.subject'), text: t('mail.question.text', { link }) };
  };
}
