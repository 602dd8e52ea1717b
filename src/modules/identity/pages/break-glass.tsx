import { type Answer, type PageRequest, page, refusal } from '#platform/http/route.ts';
import { formatInstant, formatTime } from '#platform/i18n/dates.ts';
import { type Locale, localePath } from '#platform/i18n/locales.ts';
import { Badge, type BadgeTone } from '#ui/components/badge.tsx';
import { ButtonLink } from '#ui/components/button.tsx';
import { DeskTable } from '#ui/components/desk-table.tsx';
import { NextStep } from '#ui/components/next-step.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { Panel } from '#ui/components/panel.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import type { BreakGlassState } from '../domain/break-glass.ts';
import type { PeopleDeskContext } from '../domain/people-context.ts';
import { identityText } from '../messages/index.ts';
import { type ListedBreakGlass, listBreakGlass } from '../use-cases/list-break-glass.ts';
import { deskFrame } from './desk-frame.ts';
import { areaWords } from './people-words.ts';

const DONE = ['asked', 'opened', 'refused'] as const;

const TONES: Readonly<Record<BreakGlassState, BadgeTone>> = {
  asked: 'date',
  lapsed: 'plain',
  refused: 'plain',
  open: 'late',
  over: 'plain',
};

/** `/desk/break-glass`: what was asked for, by whom and why, and what is open now. */
export async function breakGlassPage(
  context: PeopleDeskContext,
  request: PageRequest,
): Promise<Answer> {
  const listed = await listBreakGlass(context);
  if (!listed.ok) return refusal('absent');
  const { locale, query } = request;
  const t = identityText.in(locale);
  const done = DONE.find((one) => one === query.get('done'));
  const mine = listed.value.filter(({ isOwn, state }) => isOwn && state === 'open');
  return page(
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={t('glass.title')}
      lead={t('glass.lead')}
      done={done && t(`glass.done.${done}`)}
      hears={['break-glass.*']}
      islands={mine.length > 0 ? ['time-left'] : []}
      actions={
        context.policy.can(context.actor, 'break-glass.ask') && (
          <ButtonLink href={localePath(locale, '/desk/break-glass/ask')}>
            {t('glass.ask')}
          </ButtonLink>
        )
      }
    >
      {query.get('done') === 'unheard' && (
        <Notice tone="warning" live>
          <p>{t('glass.done.unheard')}</p>
        </Notice>
      )}
      {mine.map((one) => (
        <OpenNow key={one.id} context={context} locale={locale} glass={one} />
      ))}
      {listed.value.length === 0 ? (
        <NextStep title={t('glass.none')}>{t('glass.none.text')}</NextStep>
      ) : (
        <Panel title={t('glass.list')} hint={listed.value.length}>
          <GlassTable context={context} locale={locale} listed={listed.value} />
        </Panel>
      )}
    </DeskPage>,
  );
}

interface OpenNowProps {
  readonly context: PeopleDeskContext;
  readonly locale: Locale;
  readonly glass: ListedBreakGlass;
}

/** What is open for whoever looks, and the minutes that are left of it. */
function OpenNow({ context, locale, glass }: OpenNowProps) {
  const t = identityText.in(locale);
  const { dataClass, areaId, endsAt } = glass;
  if (!endsAt) return null;
  const what = t(`class.${dataClass}`);
  const where = areaWords(locale, context.places, areaId);
  const left = context.platform.clock.now().until(endsAt);
  return (
    <Notice tone="warning">
      <p>{t('glass.open', { what, where, time: timeOf(context, endsAt) })}</p>
      <p>
        {t('glass.left')}{' '}
        <b role="timer" data-ends={endsAt.epochMilliseconds}>
          {minutesAndSeconds(left)}
        </b>
      </p>
    </Notice>
  );
}

interface GlassTableProps {
  readonly context: PeopleDeskContext;
  readonly locale: Locale;
  readonly listed: readonly ListedBreakGlass[];
}

function GlassTable({ context, locale, listed }: GlassTableProps) {
  const t = identityText.in(locale);
  const { clock } = context.platform;
  const at = (instant: Temporal.Instant) => formatInstant(locale, instant, clock.timeZone);
  const by = (name: string, when: Temporal.Instant) => t('glass.by', { name, when: at(when) });
  return (
    <DeskTable
      caption={t('glass.list')}
      rows={listed}
      keyOf={({ id }) => id}
      columns={[
        {
          id: 'what',
          heading: t('glass.what'),
          cell: ({ dataClass, areaId }) => (
            <>
              {t(`class.${dataClass}`)}
              <div class="quiet">{areaWords(locale, context.places, areaId)}</div>
            </>
          ),
        },
        {
          id: 'asked',
          heading: t('glass.asked'),
          cell: ({ askedBy, askedAt, reason }) => (
            <>
              {by(askedBy.name, askedAt)}
              <div class="quiet">{reason}</div>
            </>
          ),
        },
        {
          id: 'state',
          heading: t('glass.state'),
          cell: ({ id, state, endsAt, decidedBy, decidedAt, mayDecide, isTied }) => (
            <>
              <Badge tone={TONES[state]}>
                {t(`glass.state.${state}`, { time: endsAt ? timeOf(context, endsAt) : '' })}
              </Badge>
              {decidedBy && decidedAt && <div class="quiet">{by(decidedBy, decidedAt)}</div>}
              {isTied && <div class="quiet">{t('glass.problem.tied')}</div>}
              {mayDecide && (
                <div>
                  <a href={localePath(locale, `/desk/break-glass/${id}`)}>{t('glass.decide')}</a>
                </div>
              )}
            </>
          ),
        },
      ]}
    />
  );
}

function timeOf({ platform }: PeopleDeskContext, at: Temporal.Instant): string {
  return formatTime(at.toZonedDateTimeISO(platform.clock.timeZone).toPlainTime().toString());
}

/** «29:58», as the island goes on counting. */
function minutesAndSeconds(left: Temporal.Duration): string {
  const seconds = Math.max(0, Math.floor(left.total('seconds')));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
