import { type Answer, type PageRequest, page, refusal } from '#platform/http/route.ts';
import { type Locale, localePath, mainLocale } from '#platform/i18n/locales.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import { Badge } from '#ui/components/badge.tsx';
import { Button, ButtonLink } from '#ui/components/button.tsx';
import { DeskTable } from '#ui/components/desk-table.tsx';
import { Panel } from '#ui/components/panel.tsx';
import { SelectField } from '#ui/components/select-field.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import type { Area } from '#modules/areas/index.ts';
import { deskFrame } from '#modules/identity/index.ts';
import type { ReportCategory } from '../../domain/report-category.ts';
import { countStillShown } from '../../use-cases/count-still-shown.ts';
import {
  readChangeableCategories,
  type ChangeableCategories,
} from '../../use-cases/read-changeable-categories.ts';
import type { ReportsDesk } from '../desk/desk-pages.ts';
import { areaAsked, categoryAddress, CATEGORIES_PATH, NEW } from './categories-paths.ts';
import { categoriesText } from './messages/index.ts';
import { StillShown } from './still-shown.tsx';

/** `/desk/settings/report-categories`: what can be reported everywhere, or, with `?area=`, at one place. */
export async function categoriesPage(context: ReportsDesk, request: PageRequest): Promise<Answer> {
  const { locale, query } = request;
  const shown = await categoriesAsked(context, query);
  if (!shown) return refusal('absent');
  const { area, read } = shown;
  const t = categoriesText.in(locale);
  const { isChangeable } = read;
  const frame = await deskFrame(context, request);
  const saved = query.get('done') ?? '';
  const count = saved === '' ? 0 : await countStillShown(context, { key: saved, areaId: area?.id });
  return page(
    <DeskPage
      request={request}
      frame={frame}
      title={t('categories')}
      lead={area ? t('lead.area', { place: nameIn(locale, area) }) : t('lead')}
      done={query.has('done') ? t('done') : undefined}
      hears={['report-category.changed']}
      actions={
        isChangeable && (
          <ButtonLink kind="plain" href={categoryAddress(locale, NEW, area)}>
            {t('new')}
          </ButtonLink>
        )
      }
    >
      <StillShown locale={locale} frame={frame} category={saved} area={area} count={count} />
      <ChooseArea locale={locale} area={area} areas={read.areas} />
      {!isChangeable && <p class="quiet">{t('read-only')}</p>}
      <Categories {...read} context={context} locale={locale} area={area} />
    </DeskPage>,
  );
}

/** Whoever keeps one place comes for that one, unless they ask for everywhere. */
async function categoriesAsked(
  context: ReportsDesk,
  query: URLSearchParams,
): Promise<{ readonly area: Area | undefined; readonly read: ChangeableCategories } | undefined> {
  const asked = areaAsked(context.areas, query);
  if (asked === 'unknown') return undefined;
  const read = await readChangeableCategories(context, asked?.id);
  if (!read.ok) return undefined;
  const only = query.has('area') ? undefined : onlyArea(read.value);
  if (!only) return { area: asked, read: read.value };
  const there = await readChangeableCategories(context, only.id);
  return there.ok ? { area: only, read: there.value } : undefined;
}

function onlyArea({ isChangeable, areas }: ChangeableCategories): Area | undefined {
  return isChangeable || areas.length > 1 ? undefined : areas[0];
}

interface ChooseAreaProps {
  readonly locale: Locale;
  readonly area: Area | undefined;
  readonly areas: readonly Area[];
}

/** A form of the address alone: it works without a script, and can be kept as a bookmark. */
function ChooseArea({ locale, area, areas }: ChooseAreaProps) {
  const t = categoriesText.in(locale);
  if (areas.length === 0) return null;
  return (
    <form class="filter category-place" action={localePath(locale, CATEGORIES_PATH)}>
      <SelectField
        locale={locale}
        name="area"
        label={t('where')}
        options={areas.map((one) => ({ value: one.slug, label: nameIn(locale, one) }))}
        value={area?.slug}
        empty={t('everywhere')}
      />
      <Button kind="plain">{t('show')}</Button>
    </form>
  );
}

interface CategoriesProps extends ChangeableCategories {
  readonly context: ReportsDesk;
  readonly locale: Locale;
  readonly area: Area | undefined;
}

function Categories({ categories, isChangeable, context, locale, area }: CategoriesProps) {
  const t = categoriesText.in(locale);
  const language = mainLocale(locale);
  return (
    <Panel title={area ? nameIn(locale, area) : t('everywhere')}>
      <DeskTable<ReportCategory>
        caption={t('categories')}
        keyOf={({ key }) => key}
        rows={categories}
        hrefOf={({ key }) => (isChangeable ? categoryAddress(locale, key, area) : undefined)}
        columns={[
          { id: 'name', heading: t('name'), cell: ({ name }) => name[language] },
          {
            id: 'who',
            heading: t('visibility'),
            cell: ({ visibility }) => t(`visibility.${visibility}.short`),
          },
          {
            id: 'map',
            heading: t('position'),
            cell: ({ positionRule }) => t(`position.${positionRule}.short`),
          },
          {
            id: 'receiver',
            heading: t('receiver'),
            cell: ({ receiverId }) => {
              const receiver = receiverId && context.organisations.get(receiverId);
              return receiver ? nameIn(locale, receiver) : t('receiver.police');
            },
          },
          {
            id: 'state',
            heading: t('state'),
            cell: (category) => <State locale={locale} category={category} area={area} />,
          },
        ]}
      />
    </Panel>
  );
}

interface StateProps {
  readonly locale: Locale;
  readonly category: ReportCategory;
  readonly area: Area | undefined;
}

function State({ locale, category: { isRetired, areaId }, area }: StateProps) {
  const t = categoriesText.in(locale);
  return (
    <>
      <Badge tone={isRetired ? 'plain' : 'kept'}>
        {t(isRetired ? 'retired' : 'offered.state')}
      </Badge>
      {area && areaId !== undefined && (
        <>
          {' '}
          <span class="quiet">{t('own')}</span>
        </>
      )}
    </>
  );
}
