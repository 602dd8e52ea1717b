import type { PageRequest } from '#platform/http/route.ts';
import { formatMonthOfYear } from '#platform/i18n/dates.ts';
import { languageName } from '#platform/i18n/languages.ts';
import { type Locale, localePath } from '#platform/i18n/locales.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import { Breadcrumbs } from '#ui/components/breadcrumbs.tsx';
import { EmptyState } from '#ui/components/empty-state.tsx';
import { FilterForm } from '#ui/components/filter-form.tsx';
import { FurtherPages } from '#ui/components/pager.tsx';
import { SelectField } from '#ui/components/select-field.tsx';
import type { Area } from '#modules/areas/index.ts';
import { MEETING_KINDS } from '../domain/meeting-kind.ts';
import type { MeetingsContext } from '../domain/meetings-context.ts';
import type { WeeklyReception } from '../use-cases/list-weekly-receptions.ts';
import type { MeetingsPage } from '../use-cases/list-meetings.ts';
import { Feeds } from './feeds.tsx';
import { listPath, narrowerAreas } from './listed-area.ts';
import { MeetingRows } from './meeting-rows.tsx';
import { meetingsText } from './messages/index.ts';
import { isNarrowed, type Narrowing, narrowedPath, OFFERED_LANGUAGES } from './narrowing.ts';
import { Receptions } from './receptions.tsx';

interface ListContentProps {
  readonly context: MeetingsContext;
  readonly request: PageRequest;
  readonly area: Area | undefined;
  readonly narrowing: Narrowing;
  readonly listed: MeetingsPage;
  readonly receptions: readonly WeeklyReception[];
}

export function ListContent(props: ListContentProps) {
  const { context, request, area, narrowing, listed, receptions } = props;
  const { locale } = request;
  const t = meetingsText.in(locale);
  const path = localePath(locale, listPath(area));
  const heading = narrowing.month ? formatMonthOfYear(locale, narrowing.month) : undefined;
  return (
    <>
      {area && (
        <Breadcrumbs
          locale={locale}
          items={[
            { text: nameIn(locale, area), href: localePath(locale, `/area/${area.slug}`) },
            { text: t('list.title') },
          ]}
        />
      )}
      <h1>{area ? t('list.title.in', { area: nameIn(locale, area) }) : t('list.title')}</h1>
      <p class="lead">{t('list.lead')}</p>
      <Filter locale={locale} path={path} context={context} narrowing={narrowing} />
      {heading && <h2 class="month">{heading}</h2>}
      {listed.meetings.length > 0 ? (
        <MeetingRows context={context} locale={locale} meetings={listed.meetings} />
      ) : (
        <NothingListed locale={locale} path={path} narrowing={narrowing} />
      )}
      <FurtherOn locale={locale} path={path} narrowing={narrowing} next={listed.next} />
      <Receptions context={context} locale={locale} receptions={receptions} />
      <Narrower context={context} locale={locale} area={area} narrowing={narrowing} />
      <Feeds locale={locale} area={area} publicUrl={request.publicUrl} narrowing={narrowing} />
    </>
  );
}

interface PlaceInList {
  readonly locale: Locale;
  readonly path: string;
  readonly narrowing: Narrowing;
}

/** The half-year behind, of which one reads what was said, and the year to come. */
const MONTHS_BACK = 6;
const MONTHS_SHOWN = 19;

function Filter({
  locale,
  path,
  context,
  narrowing,
}: PlaceInList & Pick<ListContentProps, 'context'>) {
  const t = meetingsText.in(locale);
  const first = context.platform.clock.today().toPlainYearMonth().subtract({ months: MONTHS_BACK });
  const months = Array.from({ length: MONTHS_SHOWN }, (_, index) => first.add({ months: index }));
  return (
    <FilterForm
      action={path}
      label={t('filter.label')}
      button={t('filter.button')}
      {...(isNarrowed(narrowing) && { reset: { href: path, text: t('filter.reset') } })}
    >
      <SelectField
        locale={locale}
        name="month"
        label={t('filter.month')}
        empty={t('filter.month.all')}
        value={narrowing.month?.toString()}
        options={months.map((one) => ({
          value: one.toString(),
          label: formatMonthOfYear(locale, one),
        }))}
      />
      <SelectField
        locale={locale}
        name="kind"
        label={t('filter.kind')}
        empty={t('filter.kind.all')}
        value={narrowing.kind}
        options={MEETING_KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
      />
      <SelectField
        locale={locale}
        name="language"
        label={t('filter.language')}
        empty={t('filter.language.all')}
        value={narrowing.language}
        options={OFFERED_LANGUAGES.map((code) => ({
          value: code,
          label: languageName(locale, code),
        }))}
      />
    </FilterForm>
  );
}

/** Nothing at all, nothing so narrowed, or nothing further on: each with a way on. */
function NothingListed({ locale, path, narrowing }: PlaceInList) {
  const t = meetingsText.in(locale);
  if (narrowing.after) return <EmptyState title={t('list.over')} />;
  if (isNarrowed(narrowing)) {
    return (
      <EmptyState title={t('list.none')}>
        <p>
          <a href={path}>{t('list.none.all')}</a>
        </p>
      </EmptyState>
    );
  }
  return (
    <EmptyState title={t('list.empty')}>
      <p>{t('list.empty.text')}</p>
      <p>
        <a href={localePath(locale, '/')}>{t('list.empty.find')}</a>
      </p>
    </EmptyState>
  );
}

function FurtherOn({ locale, path, narrowing, next }: PlaceInList & Pick<MeetingsPage, 'next'>) {
  const t = meetingsText.in(locale);
  const at = (after: typeof next) => narrowedPath(path, { ...narrowing, after });
  return (
    <FurtherPages
      label={t('list.pages')}
      first={narrowing.after && { href: at(undefined), text: t('list.first') }}
      next={next && { href: at(next), text: t('list.more') }}
    />
  );
}

/** What is looked for stays, at whatever place. */
function Narrower({
  context,
  locale,
  area,
  narrowing,
}: Pick<ListContentProps, 'context' | 'area' | 'narrowing'> & { readonly locale: Locale }) {
  const parts = narrowerAreas(context.areas, area);
  if (parts.length === 0) return null;
  return (
    <>
      <h2>{meetingsText.in(locale)('list.parts')}</h2>
      <ul class="names long">
        {parts.map((part) => (
          <li key={part.id}>
            <a
              href={narrowedPath(localePath(locale, listPath(part)), {
                ...narrowing,
                after: undefined,
              })}
            >
              {nameIn(locale, part)}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
