import type { Locale } from '#platform/i18n/locales.ts';
import { saidIn } from '#platform/i18n/said-in.ts';
import type { PublicRelease } from '../../use-cases/press-kit/read-release.ts';
import { forumPath } from '../forum-words.ts';
import { pressKitText } from './messages/index.ts';
import { releasePath } from './paths.ts';

/** schema.org NewsArticle, with its corrections. */
export function releaseJsonLd(
  locale: Locale,
  { release, forum, corrections }: PublicRelease,
  publicUrl: string,
): object {
  const { title, lead, body, contact, outAt } = release;
  const t = pressKitText.in(locale);
  const url = publicUrl + releasePath(locale, forum.year);
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: saidIn(locale, title),
    description: saidIn(locale, lead),
    articleBody: saidIn(locale, body),
    inLanguage: locale,
    url,
    mainEntityOfPage: url,
    ...(outAt && { datePublished: outAt.toString() }),
    dateModified: (corrections[0]?.correctedAt ?? outAt)?.toString(),
    author: { '@type': 'Organization', name: saidIn(locale, contact.words) || t('title') },
    about: {
      '@type': 'Event',
      name: saidIn(locale, forum.title),
      startDate: forum.startsAt.toString(),
      url: publicUrl + forumPath(locale, forum.year),
    },
    ...(corrections.length > 0 && {
      correction: corrections.map(({ number, why, correctedAt }) => ({
        '@type': 'CorrectionComment',
        url: `${url}#correction-${number}`,
        text: saidIn(locale, why),
        datePublished: correctedAt.toString(),
      })),
    }),
  };
}
