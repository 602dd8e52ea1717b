import { type Answer, type PageRequest, page, redirect, refusal } from '#platform/http/route.ts';
import { formatInstant } from '#platform/i18n/dates.ts';
import { type Locale, localePath } from '#platform/i18n/locales.ts';
import { Badge, type BadgeTone } from '#ui/components/badge.tsx';
import { DeskTable } from '#ui/components/desk-table.tsx';
import { NextStep } from '#ui/components/next-step.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { Panel } from '#ui/components/panel.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import type { PeopleDeskContext } from '../domain/people-context.ts';
import type { RequestedAccess, RequestState } from '../domain/role-request.ts';
import { identityText } from '../messages/index.ts';
import type { AskedForRole } from '../use-cases/ask-for-role.ts';
import { type ListedRoleRequest, listRoleRequests } from '../use-cases/list-role-requests.ts';
import { deskFrame } from './desk-frame.ts';
import { whereWords } from './people-words.ts';

const PATH = '/desk/people/requests';
const DONE = ['asked', 'confirmed', 'refused'] as const;

const TONES: Readonly<Record<RequestState, BadgeTone>> = {
  asked: 'date',
  lapsed: 'plain',
  confirmed: 'plain',
  refused: 'plain',
};

/** To the list, which says that a second person was notified, or that there is nobody to confirm it. */
export function redirectToRequests(locale: Locale, { isHeard }: AskedForRole): Answer {
  return redirect(localePath(locale, `${PATH}?done=${isHeard ? 'asked' : 'unheard'}`));
}

/** `/desk/people/requests`: roles that take two people, who asked for each, and what became of it. */
export async function roleRequestsPage(
  context: PeopleDeskContext,
  request: PageRequest,
): Promise<Answer> {
  const listed = await listRoleRequests(context);
  if (!listed.ok) return refusal('absent');
  const { locale, query } = request;
  const t = identityText.in(locale);
  const done = DONE.find((one) => one === query.get('done'));
  return page(
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={t('requests')}
      lead={t('requests.lead')}
      done={done && t(`requests.done.${done}`)}
      hears={['role-request.*']}
      crumbs={[
        { text: t('people'), href: localePath(locale, '/desk/people') },
        { text: t('requests') },
      ]}
    >
      {query.get('done') === 'unheard' && (
        <Notice tone="warning" live>
          <p>{t('requests.done.unheard')}</p>
        </Notice>
      )}
      {listed.value.length === 0 ? (
        <NextStep title={t('requests.none')}>{t('requests.none.text')}</NextStep>
      ) : (
        <Panel title={t('requests.list')} hint={listed.value.length}>
          <RequestTable context={context} locale={locale} listed={listed.value} />
        </Panel>
      )}
    </DeskPage>,
  );
}

/** «Дільничний офіцер поліції · Лиманська громада», or that it is a new link. */
export function accessWords(
  locale: Locale,
  { places }: Pick<PeopleDeskContext, 'places'>,
  access: RequestedAccess,
): string {
  const t = identityText.in(locale);
  if (access.kind === 'link') return t('requests.link');
  const { role } = access.wanted;
  return `${t(`role.${role}`)} · ${whereWords(locale, places, access.wanted)}`;
}

interface RequestTableProps {
  readonly context: PeopleDeskContext;
  readonly locale: Locale;
  readonly listed: readonly ListedRoleRequest[];
}

function RequestTable({ context, locale, listed }: RequestTableProps) {
  const t = identityText.in(locale);
  const { timeZone } = context.platform.clock;
  const by = (name: string, at: Temporal.Instant) =>
    t('glass.by', { name, when: formatInstant(locale, at, timeZone) });
  return (
    <DeskTable
      caption={t('requests.list')}
      rows={listed}
      keyOf={({ id }) => id}
      columns={[
        {
          id: 'who',
          heading: t('requests.who'),
          cell: ({ name, access }) => (
            <>
              {name}
              <div class="quiet">{accessWords(locale, context, access)}</div>
            </>
          ),
        },
        {
          id: 'asked',
          heading: t('requests.asked'),
          cell: ({ askedBy, askedAt }) => by(askedBy.name, askedAt),
        },
        {
          id: 'state',
          heading: t('glass.state'),
          cell: ({ id, state, decidedBy, decidedAt, mayDecide, isTied }) => (
            <>
              <Badge tone={TONES[state]}>{t(`requests.state.${state}`)}</Badge>
              {decidedBy && decidedAt && <div class="quiet">{by(decidedBy, decidedAt)}</div>}
              {isTied && <div class="quiet">{t('requests.problem.tied')}</div>}
              {mayDecide && (
                <div>
                  <a href={localePath(locale, `${PATH}/${id}`)}>{t('glass.decide')}</a>
                </div>
              )}
            </>
          ),
        },
      ]}
    />
  );
}
