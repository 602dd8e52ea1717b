import { type Answer, type PageRequest, page, refusal } from '#platform/http/route.ts';
import { type Locale, localePath } from '#platform/i18n/locales.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import { formatPhone } from '#platform/i18n/phones.ts';
import { Badge } from '#ui/components/badge.tsx';
import { DeskTable } from '#ui/components/desk-table.tsx';
import { Field } from '#ui/components/field.tsx';
import { FilterForm } from '#ui/components/filter-form.tsx';
import { NextStep } from '#ui/components/next-step.tsx';
import { Panel } from '#ui/components/panel.tsx';
import { Tabs } from '#ui/components/tabs.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { deskFrame } from '#modules/identity/index.ts';
import type { OrganisationsDesk } from '../../domain/desk-context.ts';
import { ORGANISATION_KINDS, type OrganisationKind } from '../../domain/organisation.ts';
import { organisationsText } from '../../messages/index.ts';
import {
  type ListedOrganisation,
  type ListedOrganisations,
  listDeskOrganisations,
} from '../../use-cases/list-desk-organisations.ts';
import { AgreementBadge } from './agreement-badge.tsx';

/** `/desk/organisations`: whom we work side by side with, by kinds. */
export async function organisationsPage(
  context: OrganisationsDesk,
  request: PageRequest,
): Promise<Answer> {
  const { locale, query } = request;
  const t = organisationsText.in(locale);
  const kind = ORGANISATION_KINDS.find((known) => known === query.get('kind'));
  const text = (query.get('q') ?? '').trim().slice(0, 100);
  const listed = await listDeskOrganisations(context, { kind, text });
  if (!listed.ok) return refusal('absent');
  const mayAdd = context.policy.can(context.actor, 'organisation.change');
  const { shown } = listed.value;
  return page(
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={t('desk.organisations')}
      lead={t('desk.lead')}
      hears={['organisation.*']}
      actions={
        mayAdd && (
          <a class="button" href={localePath(locale, '/desk/organisations/new')}>
            {t('desk.new')}
          </a>
        )
      }
    >
      <KindTabs locale={locale} kind={kind} text={text} listed={listed.value} />
      <FilterForm
        action={localePath(locale, '/desk/organisations')}
        label={t('desk.narrow')}
        button={t('desk.find.button')}
        {...(text === ''
          ? {}
          : { reset: { href: addressOf(locale, kind, ''), text: t('desk.all') } })}
      >
        {kind && <input type="hidden" name="kind" value={kind} />}
        <Field
          locale={locale}
          name="q"
          type="search"
          label={t('desk.find')}
          value={text}
          optional
        />
      </FilterForm>
      {shown.length > 0 ? (
        <Rows context={context} locale={locale} rows={shown} />
      ) : (
        <Nothing locale={locale} isAll={kind === undefined && text === ''} />
      )}
    </DeskPage>,
  );
}

function addressOf(locale: Locale, kind: OrganisationKind | undefined, text: string): string {
  const query = new URLSearchParams();
  if (kind) query.set('kind', kind);
  if (text !== '') query.set('q', text);
  const path = query.size > 0 ? `/desk/organisations?${query}` : '/desk/organisations';
  return localePath(locale, path);
}

interface KindTabsProps {
  readonly locale: Locale;
  readonly kind: OrganisationKind | undefined;
  readonly text: string;
  readonly listed: ListedOrganisations;
}

function KindTabs({ locale, kind, text, listed: { counts } }: KindTabsProps) {
  const t = organisationsText.in(locale);
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return (
    <Tabs
      locale={locale}
      label={t('desk.kinds')}
      tabs={[
        {
          label: t('desk.all'),
          href: addressOf(locale, undefined, text),
          current: kind === undefined,
          count: all,
        },
        ...ORGANISATION_KINDS.filter((known) => counts.has(known) || known === kind).map(
          (known) => ({
            label: t(`desk.kind.${known}`),
            href: addressOf(locale, known, text),
            current: known === kind,
            count: counts.get(known) ?? 0,
          }),
        ),
      ]}
    />
  );
}

interface RowsProps {
  readonly context: OrganisationsDesk;
  readonly locale: Locale;
  readonly rows: readonly ListedOrganisation[];
}

/** So many that a page stays quick; more are found by a part of the name. */
const MAX_ROWS = 200;

function Rows({ context: { areas }, locale, rows }: RowsProps) {
  const t = organisationsText.in(locale);
  return (
    <Panel>
      <DeskTable<ListedOrganisation>
        caption={t('desk.organisations')}
        rows={rows.slice(0, MAX_ROWS)}
        keyOf={({ organisation }) => organisation.id}
        hrefOf={({ organisation }) => localePath(locale, `/desk/organisations/${organisation.id}`)}
        columns={[
          {
            id: 'name',
            heading: t('desk.name'),
            cell: ({ organisation }) => (
              <>
                {nameIn(locale, organisation)}{' '}
                {organisation.status === 'closed' && <Badge>{t('desk.closed')}</Badge>}
              </>
            ),
          },
          {
            id: 'kind',
            heading: t('desk.kind'),
            cell: ({ organisation }) => t(`desk.one.${organisation.kind}`),
          },
          {
            id: 'place',
            heading: t('desk.place'),
            cell: ({ organisation: { areaId } }) => {
              const area = areaId && areas.nameOf(areaId);
              return area && nameIn(locale, area);
            },
          },
          {
            id: 'phone',
            heading: t('desk.phone'),
            whole: true,
            cell: ({ organisation: { phones } }) => phones[0] && formatPhone(phones[0]),
          },
          {
            id: 'agreement',
            heading: t('desk.agreement'),
            cell: ({ agreement }) =>
              agreement && <AgreementBadge locale={locale} state={agreement} />,
          },
        ]}
      />
    </Panel>
  );
}

function Nothing({ locale, isAll }: { readonly locale: Locale; readonly isAll: boolean }) {
  const t = organisationsText.in(locale);
  return isAll ? (
    <NextStep title={t('desk.none')}>{t('desk.none.text')}</NextStep>
  ) : (
    <NextStep title={t('desk.none.found')}>{t('desk.none.found.text')}</NextStep>
  );
}
