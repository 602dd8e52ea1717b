import { sends } from '#platform/sends.ts';
import { type Answer, type PageRequest, page, refusal } from '#platform/http/route.ts';
import { formatInstant } from '#platform/i18n/dates.ts';
import { type Locale, localePath } from '#platform/i18n/locales.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import { Badge } from '#ui/components/badge.tsx';
import { DeskTable } from '#ui/components/desk-table.tsx';
import { NextStep } from '#ui/components/next-step.tsx';
import { Panel } from '#ui/components/panel.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { type DeskContext, deskFrame } from '#modules/identity/index.ts';
import type { PassingOnContext } from '../../domain/passing-on-context.ts';
import { type ListedBody, listBodies } from '../../use-cases/partner/list-bodies.ts';
import { passingText } from './messages/index.ts';
import { bodyPath } from './passing-on-paths.ts';

export type PassingOnDesk = PassingOnContext & DeskContext;

/** `/desk/settings/passing-on`: to whom reports can be passed on, and how they get there. */
export async function bodiesPage(context: PassingOnDesk, request: PageRequest): Promise<Answer> {
  const listed = await listBodies(context);
  if (!listed.ok) return refusal('absent');
  const { locale } = request;
  const t = passingText.sending(locale, sends(context.platform, 'mail'));
  return page(
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={t('bodies')}
      lead={t('lead')}
    >
      {listed.value.length > 0 ? (
        <Bodies context={context} locale={locale} bodies={listed.value} />
      ) : (
        <NextStep
          title={t('none')}
          href={localePath(locale, '/desk/organisations')}
          action={t('organisations')}
        >
          {t('none.text')}
        </NextStep>
      )}
    </DeskPage>,
  );
}

interface BodiesProps {
  readonly context: PassingOnDesk;
  readonly locale: Locale;
  readonly bodies: readonly ListedBody[];
}

function Bodies({ context, locale, bodies }: BodiesProps) {
  const t = passingText.in(locale);
  const wayOf = ({ body, endpoint }: ListedBody) => {
    if (endpoint?.isOn) return 'open311';
    return body.email !== undefined && context.platform.mail ? 'email' : 'none';
  };
  return (
    <Panel>
      <DeskTable<ListedBody>
        caption={t('bodies')}
        rows={bodies}
        keyOf={({ body }) => body.id}
        hrefOf={({ body }) => bodyPath(locale, body.id)}
        columns={[
          { id: 'body', heading: t('body'), cell: ({ body }) => nameIn(locale, body) },
          { id: 'way', heading: t('way'), cell: (row) => t(`way.${wayOf(row)}`) },
          {
            id: 'state',
            heading: t('state'),
            cell: (row) => <State context={context} locale={locale} row={row} />,
          },
        ]}
      />
    </Panel>
  );
}

interface StateProps extends Omit<BodiesProps, 'bodies'> {
  readonly row: ListedBody;
}

function State({ context, locale, row: { endpoint } }: StateProps) {
  const t = passingText.in(locale);
  if (!endpoint) return null;
  if (!endpoint.isOn) return <Badge tone="plain">{t('state.off')}</Badge>;
  const { check } = endpoint;
  if (!check) return <Badge tone="date">{t('state.unchecked')}</Badge>;
  const day = formatInstant(locale, check.at, context.platform.clock.timeZone);
  return check.problem ? (
    <Badge tone="late">{t('state.fails', { day })}</Badge>
  ) : (
    <Badge tone="kept">{t('state.works', { day })}</Badge>
  );
}
