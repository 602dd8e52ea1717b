import type { PageRequest } from '#platform/http/route.ts';
import { type Locale, localePath } from '#platform/i18n/locales.ts';
import { Button, ButtonLink, Buttons } from '#ui/components/button.tsx';
import { Facts } from '#ui/components/facts.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { PostButton } from '#ui/components/post-button.tsx';
import { PublicPage } from '#ui/layouts/public-page.tsx';
import { KEPT_CODE_ISLANDS, KeptCode } from '#ui/receipt/kept-code.tsx';
import { QrCode } from '#ui/print/qr-code.tsx';
import type { AttendanceContext } from '../../domain/attendance-context.ts';
import type { TicketAct } from '../../use-cases/act-on-ticket.ts';
import type { Ticket } from '../../use-cases/read-ticket.ts';
import { momentWords, whenWords } from '../when-words.ts';
import { visitorText } from './messages/index.ts';

export interface TicketViewProps {
  readonly context: AttendanceContext;
  readonly request: PageRequest;
  readonly ticket: Ticket;
  readonly became?: TicketAct | 'over' | undefined;
}

/** What there is for whoever holds the code; on paper, the ticket alone. */
export function TicketView(props: TicketViewProps) {
  const { request, ticket, became } = props;
  const { locale } = request;
  const t = visitorText.in(locale);
  return (
    <PublicPage
      request={request}
      title={t('ticket')}
      noIndex
      quickExit={ticket.isDiscreet}
      styles={['ticket.css']}
      islands={ticket.isDiscreet ? ['print-page'] : ['print-page', ...KEPT_CODE_ISLANDS]}
    >
      <h1>{stateWords(props)}</h1>
      {became === 'over' && <Notice tone="warning">{t('over')}</Notice>}
      {ticket.gathering.state === 'cancelled' && (
        <Notice tone="danger">
          <p>{t('gathering.cancelled')}</p>
          {ticket.words?.reason && <p>{t('gathering.reason', { reason: ticket.words.reason })}</p>}
        </Notice>
      )}
      <Changed {...props} />
      <StateText {...props} />
      <Feedback {...props} />
      <MainAct {...props} />
      <TicketPanel {...props} />
      <OwnActs {...props} />
      <GiveBack {...props} />
    </PublicPage>
  );
}

/** Whoever signed up knows it as it was before. */
function Changed({ context, request: { locale }, ticket: { words, gathering } }: TicketViewProps) {
  if (gathering.state === 'cancelled') return null;
  const t = visitorText.in(locale);
  const { startsAtBefore, placeBefore } = words ?? {};
  return (
    <>
      {startsAtBefore && (
        <Notice tone="warning">
          {t('changed.time', { before: momentWords(context, locale, startsAtBefore) })}
        </Notice>
      )}
      {placeBefore && <Notice tone="warning">{t('changed.place', { before: placeBefore })}</Notice>}
    </>
  );
}

/** The ticket itself: also what an assistant prints. */
export function TicketPanel({ context, request, ticket }: TicketViewProps) {
  const { locale, publicUrl } = request;
  const t = visitorText.in(locale);
  const { words, qr, state } = ticket;
  if (state === 'cancelled') return null;
  const place = (state === 'confirmed' ? words?.placeOfSeated : undefined) ?? words?.place;
  const address = publicUrl + localePath(locale, '/ticket');
  return (
    <section class="ticket">
      <h2>{words?.title ?? t('ticket')}</h2>
      <Facts
        rows={[
          { term: t('when'), value: whenWords(context, locale, ticket.gathering) },
          { term: t('where'), value: place },
        ]}
      />
      <TicketMarks ticket={ticket} />
      {qr && <QrCode text={qr} label={t('ticket.square')} />}
      <p class="ticket-code">
        <KeptCode locale={locale} code={ticket.code} at="/ticket" />
      </p>
      <p>{t(qr ? 'ticket.keep' : 'ticket.keep.line')}</p>
      <p>{t('ticket.where', { address: address.replace(/^https?:\/\//, '') })}</p>
      <TicketTools request={request} ticket={ticket} />
    </section>
  );
}

/** The colour repeats the words: whoever tells no colours apart, and a printer without any, has them too. */
function TicketMarks({ ticket: { part } }: Pick<TicketViewProps, 'ticket'>) {
  if (!part || part.marks.length === 0) return null;
  return (
    <div>
      {part.marks.map(({ colour, words }) => (
        <p key={words} class={`ticket-mark ${colour}`}>
          {words}
        </p>
      ))}
    </div>
  );
}

/** What its owner’s own pages do with the code; not on paper. */
function OwnActs({ request: { locale }, ticket: { part, code } }: TicketViewProps) {
  if (!part || part.acts.length === 0) return null;
  return (
    <div class="ticket-act buttons">
      {part.acts.map(({ path, label }) => (
        <PostButton key={path} action={localePath(locale, path)} fields={{ code }}>
          {label}
        </PostButton>
      ))}
    </div>
  );
}

/** What can be done with it beside keeping it; not on paper. */
function TicketTools({
  request: { locale },
  ticket: { state, words },
}: Omit<TicketViewProps, 'context'>) {
  const t = visitorText.in(locale);
  return (
    <p class="ticket-tools">
      {state === 'confirmed' && words?.calendarPath && (
        <a class="button plain" href={localePath(locale, words.calendarPath)}>
          {t('ticket.calendar')}
        </a>
      )}
      <button class="button plain" type="button" data-print hidden>
        {t('ticket.print')}
      </button>
      <span class="quiet" data-print-hint>
        {t('ticket.print.hint')}
      </span>
    </p>
  );
}

function stateWords({ request, ticket }: TicketViewProps): string {
  const t = visitorText.in(request.locale);
  const { state, seats } = ticket;
  return state === 'confirmed' ? t('state.confirmed', { seats }) : t(`state.${state}`);
}

function StateText({ context, request, ticket }: TicketViewProps) {
  const { locale } = request;
  const t = visitorText.in(locale);
  const { state, offeredUntil, isUntold } = ticket;
  switch (state) {
    case 'waiting':
      return <WaitingText context={context} request={request} ticket={ticket} />;
    case 'offered': {
      const until = offeredUntil ? momentWords(context, locale, offeredUntil) : '';
      return <p class="lead">{t('state.offered.text', { until })}</p>;
    }
    case 'lapsed':
      return <p class="lead">{t(isUntold ? 'state.lapsed.untold' : 'state.lapsed.text')}</p>;
    case 'cancelled':
      return <p class="lead">{t('state.cancelled.text')}</p>;
    case 'confirmed':
      return null;
  }
}

function WaitingText({ context, request: { locale }, ticket }: TicketViewProps) {
  const t = visitorText.in(locale);
  const { before = 0 } = ticket;
  const { mail, sms } = context.platform;
  return (
    <>
      <p class="lead">
        {before === 0 ? t('state.waiting.first') : t('state.waiting.before', { before })}
      </p>
      <GroupInLine locale={locale} ticket={ticket} />
      <p>{t(mail || sms ? 'state.waiting.written' : 'state.waiting.unwritten')}</p>
    </>
  );
}

/** How many places there are for a group that waits for more, and how to take those. */
function GroupInLine({
  locale,
  ticket: { seats, left, gathering },
}: Pick<TicketViewProps, 'ticket'> & { readonly locale: Locale }) {
  if (seats === 1) return null;
  const t = visitorText.in(locale);
  if (!left) return <p>{t('state.waiting.group', { seats })}</p>;
  return (
    <p>
      {t('state.waiting.group.left', { seats, left })}{' '}
      <a href={localePath(locale, `/sign-up/${gathering.id}`)}>{t('state.waiting.fewer')}</a>
    </p>
  );
}

/** Afterwards: how was it? Whoever answers is asked for no ticket. */
function Feedback({ request: { locale }, ticket: { feedback } }: TicketViewProps) {
  if (!feedback) return null;
  const t = visitorText.in(locale);
  return (
    <Notice title={t('feedback')}>
      <p>{t('feedback.text')}</p>
      <Buttons>
        <ButtonLink href={localePath(locale, feedback)}>{t('feedback.open')}</ButtonLink>
      </Buttons>
    </Notice>
  );
}

/** What there is to do now, before the ticket itself. */
function MainAct({ request, ticket }: TicketViewProps) {
  const { locale } = request;
  const t = visitorText.in(locale);
  const { state, code, gathering } = ticket;
  const act = { offered: 'take', lapsed: 'again' } as const;
  if (gathering.state === 'cancelled' || (state !== 'offered' && state !== 'lapsed')) return null;
  return (
    <div class="ticket-act">
      <PostButton
        action={localePath(locale, '/ticket')}
        kind="main"
        fields={{ code, go: act[state] }}
      >
        {t(`act.${act[state]}`)}
      </PostButton>
    </div>
  );
}

function GiveBack({ request, ticket }: TicketViewProps) {
  const { locale } = request;
  const t = visitorText.in(locale);
  const { state, code, gathering } = ticket;
  if (state === 'cancelled' || gathering.state === 'cancelled') return null;
  return (
    <details class="ticket-acts">
      <summary>{t('act.cancel.ask')}</summary>
      <form method="post" action={localePath(locale, '/ticket')}>
        <input type="hidden" name="code" value={code} />
        <p>{t('act.cancel.text')}</p>
        <Button kind="plain" name="go" value="cancel">
          {t(state === 'waiting' ? 'act.cancel.line' : 'act.cancel')}
        </Button>
      </form>
    </details>
  );
}
