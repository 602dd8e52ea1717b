import { type Answer, page, type PageRequest, refusal } from '#platform/http/route.ts';
import { formatDay } from '#platform/i18n/dates.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { formatNumber } from '#platform/i18n/numbers.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import { CountedTable } from '#ui/components/counted-table.tsx';
import { DeskTable } from '#ui/components/desk-table.tsx';
import { EmptyState } from '#ui/components/empty-state.tsx';
import { Panel } from '#ui/components/panel.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { deskFrame } from '#modules/identity/index.ts';
import { schoolYearName } from '../../domain/school-year.ts';
import { type Coverage, type CoveredSchool, listCoverage } from '../../use-cases/list-coverage.ts';
import { schoolPlace } from '../school-words.ts';
import { schoolPath } from '../school-paths.ts';
import { deskLessonsPath, type LessonsDesk, offersPath } from './desk-pages.ts';
import { officerWords } from './lesson-row.tsx';
import { lessonsDeskText } from './messages/index.ts';

/** `/desk/lessons/coverage`: which schools had no lesson this school year, and how many each officer gave. */
export async function coveragePage(context: LessonsDesk, request: PageRequest): Promise<Answer> {
  const listed = await listCoverage(context);
  if (!listed.ok) return refusal('absent');
  const { locale } = request;
  const t = lessonsDeskText.in(locale);
  const { year, schools, without } = listed.value;
  return page(
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={t('coverage')}
      lead={t('coverage.lead', {
        year: schoolYearName(year),
        with: t('coverage.with', { count: schools - without.length }),
        schools,
      })}
      crumbs={[{ text: t('lessons'), href: deskLessonsPath(locale) }, { text: t('coverage') }]}
      hears={['lesson.*', 'school.*']}
    >
      {without.length === 0 ? (
        <EmptyState title={t('coverage.all')}>{t('coverage.all.text')}</EmptyState>
      ) : (
        <Without context={context} locale={locale} without={without} />
      )}
      <Load context={context} locale={locale} load={listed.value.load} />
    </DeskPage>,
  );
}

interface PartProps {
  readonly context: LessonsDesk;
  readonly locale: Locale;
}

function Without({
  context,
  locale,
  without,
}: PartProps & { readonly without: readonly CoveredSchool[] }) {
  const t = lessonsDeskText.in(locale);
  const { timeZone } = context.platform.clock;
  const lastOf = ({ lessons }: CoveredSchool) => {
    const at = lessons?.lastHeld;
    return at
      ? formatDay(locale, at.toZonedDateTimeISO(timeZone).toPlainDate())
      : t('coverage.never');
  };
  return (
    <CountedTable
      locale={locale}
      title={t('coverage.without')}
      rows={without}
      keyOf={({ school }) => school.id}
      hrefOf={({ school }) => schoolPath(locale, school.slug)}
      more={(count) => t('coverage.more', { count })}
      columns={[
        {
          id: 'school',
          heading: t('school'),
          cell: ({ school }) => nameIn(locale, school),
        },
        {
          id: 'place',
          heading: t('coverage.place'),
          cell: ({ school }) => schoolPlace(context, locale, school),
        },
        {
          id: 'officer',
          heading: t('coverage.officer'),
          cell: (one) => officerWords(context, locale, one),
        },
        { id: 'last', heading: t('coverage.last'), whole: true, cell: lastOf },
        {
          id: 'coming',
          heading: t('coverage.coming'),
          figures: true,
          cell: ({ lessons }) => formatNumber(locale, lessons?.coming ?? 0),
        },
        ...(without.some(({ isOwn }) => isOwn) ? [offerColumn(locale)] : []),
      ]}
    />
  );
}

/** For whoever has schools of their own among them. */
function offerColumn(locale: Locale) {
  const t = lessonsDeskText.in(locale);
  return {
    id: 'offer',
    heading: t('offers.new'),
    acts: true as const,
    cell: ({ school, isOwn }: CoveredSchool) =>
      isOwn && (
        <a
          href={offersPath(locale, school.id)}
          aria-label={t('coverage.offer', { school: nameIn(locale, school) })}
        >
          {t('offers.new')}
        </a>
      ),
  };
}

function Load({ context, locale, load }: PartProps & Pick<Coverage, 'load'>) {
  const t = lessonsDeskText.in(locale);
  if (load.length === 0) return null;
  return (
    <Panel title={t('load')}>
      <DeskTable
        caption={t('load')}
        rows={load}
        keyOf={({ officerId }) => officerId}
        columns={[
          {
            id: 'officer',
            heading: t('load.officer'),
            cell: (one) => officerWords(context, locale, one),
          },
          ...(['held', 'pupils', 'coming', 'requested'] as const).map((id) => ({
            id,
            heading: t(`load.${id}`),
            figures: true as const,
            cell: (one: Coverage['load'][number]) => formatNumber(locale, one[id]),
          })),
        ]}
      />
    </Panel>
  );
}
