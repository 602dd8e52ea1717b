import type { VNode } from 'preact';
import type { OfficerId } from '#kernel/ids.ts';
import { type Locale, localePath, mainLocale } from '#platform/i18n/locales.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import { LinkRow, LinkRows } from '#ui/components/link-row.tsx';
import { type AreaSection, shortNameIn } from '#modules/officers/index.ts';
import type { LessonOffer } from '../../domain/lesson.ts';
import type { SchoolsContext } from '../../domain/schools-context.ts';
import {
  type LessonsSummary,
  sumUpLessonsIn,
  sumUpLessonsOf,
} from '../../use-cases/sum-up-lessons.ts';
import { bookPath, lessonWhen, TOPICS_PATH } from './lesson-words.ts';
import { lessonsText } from './messages/index.ts';

const SHOWN = 3;

/** On the card of an officer who has schools: how many lessons there were this school year, and which days are free. */
export async function lessonsOf(
  context: SchoolsContext,
  locale: Locale,
  officerId: OfficerId,
): Promise<VNode | null> {
  const summed = await sumUpLessonsOf(context, { officerId });
  return summed.ok ? summaryOf(context, locale, summed.value) : null;
}

/** On the page of an area: the same of its schools. */
export function lessonsArea(context: SchoolsContext): AreaSection {
  return {
    id: 'lessons',
    order: 41,
    load: async ({ areaId, locale }) => {
      const summed = await sumUpLessonsIn(context, { areaId });
      return summed.ok ? summaryOf(context, locale, summed.value) : null;
    },
  };
}

function summaryOf(
  context: SchoolsContext,
  locale: Locale,
  { held, days }: LessonsSummary,
): VNode | null {
  if (held === 0 && days.length === 0) return null;
  const spoken = mainLocale(locale);
  const t = lessonsText.in(spoken);
  return (
    <>
      <h2>{t('summary')}</h2>
      {held > 0 && <p>{t('summary.held', { count: held })}</p>}
      {days.length > 0 && (
        <>
          <p>{t('summary.days', { count: days.length })}</p>
          <ul>
            {days.slice(0, SHOWN).map((day) => (
              <li key={day.id}>{dayWords(context, spoken, day)}</li>
            ))}
          </ul>
        </>
      )}
      <LinkRows>
        <LinkRow
          href={localePath(spoken, TOPICS_PATH)}
          title={t('topics.find')}
          about={t('summary.find')}
        />
      </LinkRows>
    </>
  );
}

/** A day for one school leads to its form; one for any of them says whose schools are meant. */
function dayWords(context: SchoolsContext, locale: Locale, day: LessonOffer) {
  const t = lessonsText.in(locale);
  const when = lessonWhen(locale, day, context.platform.clock);
  const school = day.schoolId && context.organisations.get(day.schoolId);
  if (school) {
    return (
      <>
        <a href={bookPath(locale, school.slug, day.id)}>{when}</a>, {nameIn(locale, school)}
      </>
    );
  }
  const officer = context.officers.get(day.officerId);
  return officer ? t('summary.any', { when, officer: shortNameIn(locale, officer) }) : when;
}
