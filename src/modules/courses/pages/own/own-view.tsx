import type { VNode } from 'preact';
import { type ReceiptCode, spokenCode } from '#kernel/receipts/receipt-code.ts';
import type { PageRequest } from '#platform/http/route.ts';
import { sends } from '#platform/sends.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { langOf, saidIn } from '#platform/i18n/said-in.ts';
import { Button } from '#ui/components/button.tsx';
import { Facts } from '#ui/components/facts.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { PostButton } from '#ui/components/post-button.tsx';
import { PublicPage } from '#ui/layouts/public-page.tsx';
import { KEPT_CODE_ISLANDS, KeptCode } from '#ui/receipt/kept-code.tsx';
import type { CoursesContext } from '../../domain/courses-context.ts';
import type { Participation } from '../../use-cases/read-participation.ts';
import { areaNameOf, momentOf, whenOf } from '../course-words.ts';
import { ownText } from './messages/index.ts';

/** What was just done, or could not be done any more. */
export type Became = 'over' | 'silenced';

interface OwnViewProps {
  readonly context: CoursesContext;
  readonly request: PageRequest;
  readonly code: ReceiptCode;
  readonly participation: Participation;
  readonly became: Became | undefined;
  /** How far she is; only with a seat. */
  readonly further: VNode | null;
}

/**
 * How she stands, when it is, and with a seat where. It never says what is taught there: its words are those of a
 * sign-up for anything, since somebody else may look at it.
 */
export function OwnView(props: OwnViewProps) {
  const { request, participation, became, further } = props;
  const t = ownText.in(request.locale);
  const { standing, course } = participation;
  return (
    <PublicPage
      request={request}
      title={t('title')}
      noIndex
      quickExit={course.isDiscreet}
      styles={['ticket.css']}
      islands={course.isDiscreet ? [] : KEPT_CODE_ISLANDS}
    >
      <h1>{t(standing)}</h1>
      {became && (
        <Notice tone={became === 'over' ? 'warning' : 'done'} live>
          {t(became)}
        </Notice>
      )}
      <StandingText {...props} />
      <MainAct {...props} />
      <Where {...props} />
      <Sessions {...props} />
      {further}
      <Leave {...props} />
      <News {...props} />
      <p class="after">
        {t('code')}:{' '}
        {course.isDiscreet ? (
          <b>{spokenCode(props.code)}</b>
        ) : (
          <KeptCode locale={request.locale} code={props.code} />
        )}
      </p>
      <p class="quiet">{t('safe')}</p>
    </PublicPage>
  );
}

function StandingText(props: OwnViewProps) {
  const said = standingWords(props);
  return said === undefined ? null : <p class="lead">{said}</p>;
}

/** Of these there is one sentence to say. */
const PLAIN = ['applied', 'declined', 'withdrawn', 'lapsed'] as const;

function standingWords({ context, request: { locale }, participation }: OwnViewProps) {
  const t = ownText.in(locale);
  const { standing, before, offeredUntil, cohort } = participation;
  const plain = PLAIN.find((one) => one === standing);
  if (plain) return t(`${plain}.text`);
  if (standing === 'waiting') return before ? t('waiting.before', { before }) : t('waiting.first');
  if (standing === 'cancelled') return t('cancelled.text', { reason: cohort.reason });
  return offeredUntil && t('offered.text', { until: momentOf(context, locale, offeredUntil) });
}

/** What there is to do now. */
function MainAct({ request: { locale }, code, participation: { acts } }: OwnViewProps) {
  const act = acts.find((one) => one === 'take' || one === 'again');
  if (!act) return null;
  return (
    <div class="ticket-act">
      <PostButton
        action={localePath(locale, '/receipt/place')}
        kind="main"
        fields={{ code, go: act }}
      >
        {ownText.in(locale)(act)}
      </PostButton>
    </div>
  );
}

function Where({ context, request: { locale }, participation }: OwnViewProps) {
  const t = ownText.in(locale);
  const { venue, cohort } = participation;
  if (!venue) return null;
  const { place, gettingThere, stepFree } = venue;
  const area = areaNameOf(context, locale, cohort);
  const said = saidIn(locale, place);
  return (
    <Facts
      rows={[
        {
          term: t('where'),
          value: (
            <b lang={langOf(locale, place)}>{said.includes(area) ? said : `${said}, ${area}`}</b>
          ),
        },
        {
          term: t('there'),
          value: gettingThere.uk !== '' && (
            <span lang={langOf(locale, gettingThere)}>{saidIn(locale, gettingThere)}</span>
          ),
        },
        { term: t('step-free'), value: stepFree !== 'unknown' && t(`step-free.${stepFree}`) },
      ]}
    />
  );
}

const DATED = ['waiting', 'offered', 'confirmed'];

function Sessions({ context, request: { locale }, participation }: OwnViewProps) {
  const t = ownText.in(locale);
  const { standing, cohort, course } = participation;
  if (!DATED.includes(standing)) return null;
  const titleOf = (number: number) => {
    const unit = course.isDiscreet ? undefined : course.units.find((one) => one.number === number);
    return unit
      ? t('session.title', { number, title: saidIn(locale, unit.title) })
      : t('session', { number });
  };
  return (
    <>
      <h2>{t('sessions')}</h2>
      <Facts
        rows={cohort.sessions.map((session) => ({
          term: titleOf(session.unitNumber),
          value: whenOf(context, locale, session),
        }))}
      />
    </>
  );
}

function Leave({ request: { locale }, code, participation: { acts, standing } }: OwnViewProps) {
  const t = ownText.in(locale);
  if (!acts.includes('leave')) return null;
  const isApplied = standing === 'applied';
  const isSeated = standing === 'confirmed' || standing === 'offered';
  return (
    <details class="ticket-acts">
      <summary>{t(isApplied ? 'leave.ask.applied' : 'leave.ask')}</summary>
      <form method="post" action={localePath(locale, '/receipt/place')}>
        <input type="hidden" name="code" value={code} />
        <p>{t(isApplied ? 'leave.text.applied' : 'leave.text')}</p>
        <Button kind="plain" name="go" value="leave">
          {t(isApplied ? 'leave.applied' : isSeated ? 'leave' : 'leave.line')}
        </Button>
      </form>
    </details>
  );
}

/** Only for a participant who left a contact. */
function News({ context, request: { locale }, code, participation: { acts } }: OwnViewProps) {
  const t = ownText.sending(locale, sends(context.platform, 'mail', 'sms'));
  if (!acts.includes('no-news')) return null;
  return (
    <section>
      <h2>{t('news')}</h2>
      <p>{t('news.text')}</p>
      <PostButton action={localePath(locale, '/receipt/place')} fields={{ code, go: 'no-news' }}>
        {t('no-news')}
      </PostButton>
    </section>
  );
}
