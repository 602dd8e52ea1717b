import { type Answer, type PageRequest, page, refusal } from '../../../../platform/http/route.ts';
import { type Locale, localePath, mainLocale } from '../../../../platform/i18n/locales.ts';
import { nameIn } from '../../../../platform/i18n/name-in.ts';
import { Badge } from '../../../../ui/components/badge.tsx';
import { Button, ButtonLink } from '../../../../ui/components/button.tsx';
import { DeskTable } from '../../../../ui/components/desk-table.tsx';
import { Panel } from '../../../../ui/components/panel.tsx';
import { SelectField } from '../../../../ui/components/select-field.tsx';
import { DeskPage } from '../../../../ui/layouts/desk-page.tsx';
import type { Area } from '../../../areas/index.ts';
import { deskFrame } from '../../../identity/index.ts';
import type { ReportCategory } from '../../domain/report-category.ts';
import { countStillShown } from '../../use-cases/count-still-shown.ts';
import { readReportKinds, type ReportKinds } from '../../use-cases/read-report-kinds.ts';
import type { ReportsDesk } from '../desk/desk-pages.ts';
import { areaAsked, kindAddress, KINDS_PATH, NEW } from './kinds-paths.ts';
import { kindsText } from './messages/index.ts';
import { StillShown } from './still-shown.tsx';

/** `/desk/settings/report-kinds`: what can be reported everywhere, or, with `?area=`, at one place. */
export async function kindsPage(context: ReportsDesk, request: PageRequest): Promise<Answer> {
  const { locale, query } = request;
  const shown = await kindsAsked(context, query);
  if (!shown) return refusal('absent');
  const { area, read } = shown;
  const t = kindsText.in(locale);
  const { kinds, isChangeable } = read;
  const frame = await deskFrame(context, request);
  const saved = query.get('done') ?? '';
  const count = saved === '' ? 0 : await countStillShown(context, { key: saved, areaId: area?.id });
  return page(
    <DeskPage
      request={request}
      frame={frame}
      title={t('kinds')}
      lead={area ? t('lead.area', { place: nameIn(locale, area) }) : t('lead')}
      done={query.has('done') ? t('done') : undefined}
      hears={['report-category.changed']}
      actions={
        isChangeable && (
          <ButtonLink kind="plain" href={kindAddress(locale, NEW, area)}>
            {t('new')}
          </ButtonLink>
        )
      }
    >
      <StillShown locale={locale} frame={frame} category={saved} area={area} count={count} />
      <ChooseArea locale={locale} area={area} areas={read.areas} />
      {!isChangeable && <p class="quiet">{t('read-only')}</p>}
      <Kinds {...read} kinds={kinds} context={context} locale={locale} area={area} />
    </DeskPage>,
  );
}

/** Whoever keeps one place comes for that one, unless they ask for everywhere. */
async function kindsAsked(
  context: ReportsDesk,
  query: URLSearchParams,
): Promise<{ readonly area: Area | undefined; readonly read: ReportKinds } | undefined> {
  const asked = areaAsked(context.areas, query);
  if (asked === 'unknown') return undefined;
  const read = await readReportKinds(context, asked?.id);
  if (!read.ok) return undefined;
  const only = query.has('area') ? undefined : onlyArea(read.value);
  if (!only) return { area: asked, read: read.value };
  const there = await readReportKinds(context, only.id);
  return there.ok ? { area: only, read: there.value } : undefined;
}

function onlyArea({ isChangeable, areas }: ReportKinds): Area | undefined {
  return isChangeable || areas.length > 1 ? undefined : areas[0];
}

interface ChooseAreaProps {
  readonly locale: Locale;
  readonly area: Area | undefined;
  readonly areas: readonly Area[];
}

/** A form of the address alone: it works without a script, and can be kept as a bookmark. */
function ChooseArea({ locale, area, areas }: ChooseAreaProps) {
  const t = kindsText.in(locale);
  if (areas.length === 0) return null;
  return (
    <form class="filter kind-place" action={localePath(locale, KINDS_PATH)}>
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

interface KindsProps extends ReportKinds {
  readonly context: ReportsDesk;
  readonly locale: Locale;
  readonly area: Area | undefined;
}

function Kinds({ kinds, isChangeable, context, locale, area }: KindsProps) {
  const t = kindsText.in(locale);
  const language = mainLocale(locale);
  return (
    <Panel title={area ? nameIn(locale, area) : t('everywhere')}>
      <DeskTable<ReportCategory>
        caption={t('kinds')}
        keyOf={({ key }) => key}
        rows={kinds}
        hrefOf={({ key }) => (isChangeable ? kindAddress(locale, key, area) : undefined)}
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
            cell: (kind) => <State locale={locale} kind={kind} area={area} />,
          },
        ]}
      />
    </Panel>
  );
}

interface StateProps {
  readonly locale: Locale;
  readonly kind: ReportCategory;
  readonly area: Area | undefined;
}

function State({ locale, kind: { isRetired, areaId }, area }: StateProps) {
  const t = kindsText.in(locale);
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
