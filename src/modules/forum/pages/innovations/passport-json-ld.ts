import type { Locale } from '#platform/i18n/locales.ts';
import { type ListedPassport, stepsOf } from '../../domain/innovation/innovation.ts';
import { innovationPath } from './paths.ts';

/** schema.org HowTo: the name, the steps and what it costs are what others look for. */
export function passportJsonLd(
  locale: Locale,
  passport: ListedPassport,
  publicUrl: string,
): object {
  const { title, problem, cost, language, publishedAt } = passport;
  return {
    '@context': 'https://schema.org',
    '@type': 'HowTo',
    name: title,
    url: `${publicUrl}${innovationPath(locale, passport.slug)}`,
    inLanguage: language,
    description: problem,
    estimatedCost: cost,
    ...(publishedAt && { datePublished: publishedAt.toString() }),
    step: stepsOf(passport).map((text, index) => ({
      '@type': 'HowToStep',
      position: index + 1,
      text,
    })),
  };
}
