import { localePath, mainLocale } from '#platform/i18n/locales.ts';
import { ButtonLink, Buttons } from '#ui/components/button.tsx';
import type { LessonsContext } from '../../domain/lessons-context.ts';
import type { SchoolSection } from '../../domain/school-section.ts';
import { countHeldAt } from '../../use-cases/count-held-at.ts';
import { listOfferedDays } from '../../use-cases/lesson-offers.ts';
import { bookPath, lessonWhen, TOPICS_PATH } from './lesson-words.ts';
import { lessonsText } from './messages/index.ts';

/** On a school’s page: what was held there, which days are offered, and where a lesson is asked for. */
export function lessonSection(context: LessonsContext): SchoolSection {
  return {
    id: 'lessons',
    order: 10,
    load: async ({ locale, school }) => {
      const offers = await listOfferedDays(context, school.id);
      const held = await countHeldAt(context, school.id);
      if (!offers.ok || !held.ok) return null;
      const t = lessonsText.in(locale);
      return (
        <>
          <h2>{t('section')}</h2>
          <p>{t('section.about')}.</p>
          {held.value > 0 && <p class="quiet">{t('section.held', { count: held.value })}</p>}
          {offers.value.length > 0 && (
            <>
              <h3>{t('section.offered')}</h3>
              <ul>
                {offers.value.map((offer) => (
                  <li key={offer.id}>
                    <a href={bookPath(locale, school.slug, offer.id)}>
                      {lessonWhen(locale, offer, context.platform.clock)}
                    </a>
                  </li>
                ))}
              </ul>
              <p class="quiet">{t('section.offered.hint')}</p>
            </>
          )}
          <Buttons>
            <ButtonLink href={bookPath(locale, school.slug)}>{t('section.book')}</ButtonLink>
            <ButtonLink kind="plain" href={localePath(mainLocale(locale), TOPICS_PATH)}>
              {t('section.topics')}
            </ButtonLink>
          </Buttons>
        </>
      );
    },
  };
}
