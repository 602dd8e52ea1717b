import { z } from 'zod';
import { type Answer, type PageRequest, page, refusal } from '#platform/http/route.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { formatNumber } from '#platform/i18n/numbers.ts';
import { ButtonLink } from '#ui/components/button.tsx';
import { Field } from '#ui/components/field.tsx';
import { FilterForm } from '#ui/components/filter-form.tsx';
import { NextStep } from '#ui/components/next-step.tsx';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { SelectField } from '#ui/components/select-field.tsx';
import { Tabs } from '#ui/components/tabs.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { deskFrame } from '#modules/identity/index.ts';
import { AREA_KINDS } from '../domain/area.ts';
import type { AreasDeskContext } from '../domain/areas-context.ts';
import { areasText } from '../messages/index.ts';
import { type AreasFilter, type DeskAreas, listDeskAreas } from '../use-cases/list-desk-areas.ts';
import { AreaRows } from './area-rows.tsx';

/** What an address says that is none of these narrows nothing down. */
const filterSchema = z.object({
  text: z.string().trim().max(200).catch(''),
  kind: z.enum(AREA_KINDS).optional().catch(undefined),
  status: z.enum(['draft', 'public']).optional().catch(undefined),
  lacking: z
    .literal('yes')
    .optional()
    .catch(undefined)
    .transform((said) => said === 'yes'),
});

/** `/desk/areas`: what somebody answers for, as a tree. */
export async function areasPage(context: AreasDeskContext, request: PageRequest): Promise<Answer> {
  const { locale, query } = request;
  const t = areasText.in(locale);
  const filter = filterSchema.parse({
    text: query.get('q') ?? '',
    kind: query.get('kind') ?? undefined,
    status: query.get('status') || undefined,
    lacking: query.get('lack') ?? undefined,
  });
  const listed = await listDeskAreas(context, filter);
  if (!listed.ok) return refusal('absent');
  const areas = listed.value;
  const mayImport = context.policy.can(context.actor, 'area.import');
  return page(
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={t('desk.areas')}
      lead={leadOf(request, areas)}
      done={doneWords(request)}
      hears={['area.*']}
      actions={
        <>
          {mayImport && (
            <ButtonLink href={localePath(locale, '/desk/areas/import')}>
              {t('desk.import')}
            </ButtonLink>
          )}
          <ButtonLink kind="plain" href={localePath(locale, '/desk/areas/changes')}>
            {t('desk.changes')}
          </ButtonLink>
        </>
      }
    >
      {areas.reached === 0 ? (
        <NextStep
          title={t('desk.areas.none')}
          {...(mayImport
            ? { href: localePath(locale, '/desk/areas/import'), action: t('desk.import') }
            : {})}
        >
          {t('desk.areas.none.text')}
        </NextStep>
      ) : (
        <>
          <Views request={request} filter={filter} areas={areas} />
          <Filter request={request} filter={filter} />
          <Rows request={request} areas={areas} timeZone={context.platform.clock.timeZone} />
        </>
      )}
    </DeskPage>,
  );
}

/** Whoever reaches everything answers for none of it by herself. */
function leadOf({ locale }: PageRequest, { reached, isAll }: DeskAreas): string | undefined {
  const lead = isAll ? 'desk.areas.lead.all' : 'desk.areas.lead';
  return reached > 0 ? areasText.in(locale)(lead, { count: reached }) : undefined;
}

function doneWords({ locale, query }: PageRequest): string | undefined {
  const done = (['unchanged', 'discarded'] as const).find((known) => known === query.get('done'));
  return done && areasText.in(locale)(`desk.done.${done}`);
}

interface PartProps {
  readonly request: PageRequest;
  readonly filter: AreasFilter;
}

function Views({ request: { locale }, filter, areas }: PartProps & { readonly areas: DeskAreas }) {
  const t = areasText.in(locale);
  const present = AREA_KINDS.flatMap((kind) => {
    const count = areas.kinds.get(kind);
    return count ? [{ kind, count }] : [];
  });
  return (
    <Tabs
      locale={locale}
      label={t('desk.areas.views')}
      tabs={[
        {
          label: t('desk.areas.tree'),
          href: localePath(locale, '/desk/areas'),
          current: filter.kind === undefined,
        },
        ...present.map(({ kind, count }) => ({
          label: t(`desk.kinds.${kind}`),
          href: localePath(locale, `/desk/areas?kind=${kind}`),
          current: filter.kind === kind,
          count,
        })),
      ]}
    />
  );
}

function Filter({ request: { locale }, filter }: PartProps) {
  const t = areasText.in(locale);
  const path = localePath(locale, '/desk/areas');
  const narrowed = filter.text !== '' || filter.status !== undefined || filter.lacking;
  return (
    <FilterForm
      action={path}
      label={t('desk.areas.filter')}
      button={t('desk.areas.filter.button')}
      {...(narrowed ? { reset: { href: path, text: t('desk.areas.filter.reset') } } : {})}
    >
      {filter.kind && <input type="hidden" name="kind" value={filter.kind} />}
      <Field
        locale={locale}
        name="q"
        label={t('desk.areas.search')}
        type="search"
        value={filter.text}
        maxLength={200}
        optional
      />
      <SelectField
        locale={locale}
        name="status"
        label={t('desk.areas.status')}
        value={filter.status}
        empty={t('desk.areas.status.any')}
        options={(['draft', 'public'] as const).map((status) => ({
          value: status,
          label: t(`desk.status.${status}`),
        }))}
      />
      <SelectField
        locale={locale}
        name="lack"
        label={t('desk.areas.lack')}
        value={filter.lacking ? 'yes' : undefined}
        empty={t('desk.areas.lack.any')}
        options={[{ value: 'yes', label: t('desk.areas.lack.some') }]}
      />
    </FilterForm>
  );
}

interface RowsProps {
  readonly request: PageRequest;
  readonly areas: DeskAreas;
  readonly timeZone: string;
}

function Rows({ request: { locale }, areas, timeZone }: RowsProps) {
  const t = areasText.in(locale);
  if (areas.rows.length === 0) {
    return (
      <NextStep
        title={t('desk.areas.found.none')}
        href={localePath(locale, '/desk/areas')}
        action={t('desk.areas.filter.reset')}
      >
        {t('desk.areas.found.none.text')}
      </NextStep>
    );
  }
  const shown = areas.rows.length;
  return (
    <Panel title={t('desk.areas.found', { count: areas.found })}>
      <AreaRows locale={locale} timeZone={timeZone} rows={areas.rows} />
      {shown < areas.found && (
        <PanelBody>
          <p class="quiet">
            {t('desk.areas.more', {
              shown: formatNumber(locale, shown),
              all: formatNumber(locale, areas.found),
            })}
          </p>
        </PanelBody>
      )}
    </Panel>
  );
}
