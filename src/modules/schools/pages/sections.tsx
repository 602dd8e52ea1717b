import { mainLocale } from '#platform/i18n/locales.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import { LinkRow, LinkRows } from '#ui/components/link-row.tsx';
import type { AreaSection, HomeSection, OfficerCardSection } from '#modules/officers/index.ts';
import type { SchoolsContext } from '../domain/schools-context.ts';
import { listSchoolsOf } from '../use-cases/list-schools-of.ts';
import { lessonsOf } from './lessons/lessons-summary.tsx';
import { schoolsText } from './messages/index.ts';
import { schoolPath, schoolsPath } from './school-paths.ts';
import { schoolPlace } from './school-words.ts';

/** An officer of twenty schools: as many as fit on a telephone without scrolling far. */
const SHOWN = 6;

/** On the card of an officer: which schools are theirs, and what there is of lessons. Nothing of whom none is. */
export function schoolsCard(context: SchoolsContext): OfficerCardSection {
  return {
    id: 'schools',
    order: 18,
    load: async ({ officerId, locale }) => {
      const listed = await listSchoolsOf(context, { officerId });
      if (!listed.ok || listed.value.length === 0) return null;
      const spoken = mainLocale(locale);
      const t = schoolsText.in(spoken);
      const more = listed.value.length - SHOWN;
      const row = (school: (typeof listed.value)[number]) => (
        <LinkRow
          key={school.id}
          href={schoolPath(spoken, school.slug)}
          title={nameIn(spoken, school)}
          about={schoolPlace(context, spoken, school)}
        />
      );
      return (
        <>
          <h2>{t('section.schools')}</h2>
          <LinkRows>{listed.value.slice(0, SHOWN).map(row)}</LinkRows>
          {more > 0 && (
            <details>
              <summary>{t('section.schools.more', { count: more })}</summary>
              <LinkRows>{listed.value.slice(SHOWN).map(row)}</LinkRows>
            </details>
          )}
          {await lessonsOf(context, locale, officerId)}
        </>
      );
    },
  };
}

/** On the page of an area: the way to its schools, where there are any. */
export function schoolsArea(context: SchoolsContext): AreaSection {
  return {
    id: 'schools',
    order: 40,
    load: ({ areaId, locale }) => {
      const { areas, organisations } = context;
      const area = areas.get(areaId);
      const count = organisations
        .ofKind('school')
        .filter((school) => areas.isWithin(school.areaId, areaId)).length;
      if (!area || count === 0) return Promise.resolve(null);
      const spoken = mainLocale(locale);
      const t = schoolsText.in(spoken);
      return Promise.resolve(
        <LinkRows>
          <LinkRow
            href={schoolsPath(spoken, area)}
            title={t('section.area')}
            about={t('section.area.about', { count })}
          />
        </LinkRows>,
      );
    },
  };
}

/** On the home page: what teachers and parents come for. */
export function schoolsHome({ organisations }: SchoolsContext): HomeSection {
  return {
    id: 'schools',
    order: 40,
    load: ({ locale }) => {
      if (organisations.ofKind('school').length === 0) return Promise.resolve(null);
      const spoken = mainLocale(locale);
      const t = schoolsText.in(spoken);
      return Promise.resolve(
        <LinkRows>
          <LinkRow
            href={schoolsPath(spoken)}
            title={t('section.home')}
            about={t('section.home.about')}
          />
        </LinkRows>,
      );
    },
  };
}
