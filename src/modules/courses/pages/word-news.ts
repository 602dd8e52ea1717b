import { saidIn } from '#platform/i18n/said-in.ts';
import { receiptIn } from '#ui/receipt/news-mail.ts';
import { newsText } from '../messages/news/index.ts';
import type { NewsWords, WordNews } from '../use-cases/tell-together.ts';
import { momentOf } from './course-words.ts';

/**
 * What participants are written. Of a discreet course it is one sentence, whatever it is news of: no title, no day, no
 * place and no link, since somebody else may read the telephone. A test holds it to that.
 */
export const wordNews: WordNews = (context, { language, course, told, signUps }) => {
  const { locale, link } = receiptIn(context.platform.config.publicUrl, language);
  const t = newsText.in(locale);
  if (course.isDiscreet) {
    return plain({
      subject: t('discreet.subject'),
      text: t('discreet.text', { signUps }),
      sms: t('discreet.sms'),
    });
  }
  const title = saidIn(locale, course.title);
  if (told.kind === 'news') {
    return plain({
      subject: t('news.subject', { title }),
      text: t('news.text', { title, link, signUps }),
      sms: t('news.sms'),
    });
  }
  const when = momentOf(context, locale, told.at);
  return plain({
    subject: t('reminder.subject', { title }),
    text: t('reminder.text', { title, when, link, signUps }),
    sms: t('reminder.sms', { when }),
  });
};

/** Spaces that keep words together on a page are in no alphabet of SMS but the wide one. */
function plain({ subject, text, sms }: NewsWords): NewsWords {
  const tidy = (words: string) => words.replaceAll('\u00a0', ' ');
  return { subject: tidy(subject), text: tidy(text), sms: tidy(sms) };
}
