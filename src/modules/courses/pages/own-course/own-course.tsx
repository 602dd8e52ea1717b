import type { VNode } from 'preact';
import type { ReceiptCode } from '#kernel/receipts/receipt-code.ts';
import { formatNearDay } from '#platform/i18n/dates.ts';
import { type Locale, localePath } from '#platform/i18n/locales.ts';
import { saidIn } from '#platform/i18n/said-in.ts';
import { Button } from '#ui/components/button.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { PostButton } from '#ui/components/post-button.tsx';
import { type RoundOfSeries, spokenSurveyCode } from '#modules/surveys/index.ts';
import type { CoursesContext } from '../../domain/courses-context.ts';
import type { SessionElsewhere } from '../../domain/make-up.ts';
import { COURSE_MOMENTS } from '../../domain/survey-days.ts';
import { type OwnCourse, readOwnCourse } from '../../use-cases/read-own-course.ts';
import { CERTIFICATE_PATH, CertificateName } from '../certificate/certificate.tsx';
import { areaNameOf, whenOf } from '../course-words.ts';
import { ownCourseText } from './messages/index.ts';

/** Its name says as little as the page’s. */
export const OWN_MAKE_UP_PATH = '/receipt/other-day';

interface OwnCourseProps {
  readonly context: CoursesContext;
  readonly locale: Locale;
  readonly code: ReceiptCode;
  readonly own: OwnCourse;
  /** What she just asked for could not be done any more. */
  readonly isOver: boolean;
}

/**
 * A part of her own page, which somebody else may look at: where the course is discreet it does not say what is taught.
 * How far she is, where she makes up what she missed, her certificate, what she is asked. */
export async function ownCourse(
  context: CoursesContext,
  locale: Locale,
  code: ReceiptCode,
  isOver = false,
): Promise<VNode | null> {
  const own = await readOwnCourse(context, code);
  if (!own.ok) return null;
  const props = { context, locale, code, own: own.value, isOver };
  return (
    <>
      <HowFar {...props} />
      <MakeUps {...props} />
      <OwnCertificate {...props} />
      <Surveys {...props} />
    </>
  );
}

function unitWords(locale: Locale, { course }: OwnCourse, number: number): string {
  const unit = course.isDiscreet ? undefined : course.units.find((one) => one.number === number);
  const t = ownCourseText.in(locale);
  return unit ? t('unit', { number, title: saidIn(locale, unit.title) }) : t('session', { number });
}

function HowFar({ locale, own }: OwnCourseProps) {
  const t = ownCourseText.in(locale);
  const { course, cohort, progress, heldIds } = own;
  const stateOf = (number: number) => {
    if (progress.madeUp.includes(number)) return 'made-up';
    if (progress.done.includes(number)) return 'done';
    const session = cohort.sessions.find((one) => one.unitNumber === number);
    return session && heldIds.includes(session.id) ? 'missed' : 'to-come';
  };
  return (
    <section>
      <h2>{t('how-far')}</h2>
      <p>{howFarWords(locale, own)}</p>
      <ul>
        {course.units.map(({ number }) => (
          <li key={number}>
            {unitWords(locale, own, number)}: {t(stateOf(number))}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Before the first session it is said what is needed: that she «was at 0 of 4» would sound like a reproach. */
function howFarWords(locale: Locale, { course, progress, heldIds }: OwnCourse): string {
  const t = ownCourseText.in(locale);
  if (progress.isComplete) return t('how-far.complete');
  const [done, units, needed] = [progress.done.length, course.units.length, course.neededUnits];
  return done === 0 && heldIds.length === 0
    ? t('how-far.none', { needed, units })
    : t('how-far.text', { done, units, needed });
}

function MakeUps(props: OwnCourseProps) {
  const { locale, code, own, isOver } = props;
  const t = ownCourseText.in(locale);
  const { makeUps, choices } = own;
  if (makeUps.length === 0 && choices.length === 0 && !isOver) return null;
  const action = localePath(locale, OWN_MAKE_UP_PATH);
  return (
    <section>
      <h2>{makeUps.length > 0 ? t('make-up.planned') : t('make-up')}</h2>
      {isOver && (
        <Notice tone="warning" live>
          {t('make-up.over')}
        </Notice>
      )}
      {makeUps.map((session) => (
        <div key={session.id}>
          <p>
            <b>{unitWords(locale, own, session.unitNumber)}</b>, {whereWords(props, session)}.{' '}
            {saidIn(locale, session.venue)} {saidIn(locale, session.gettingThere)}
          </p>
          <PostButton
            action={action}
            fields={{ code, session: session.id, go: 'cancel' }}
            label={t('make-up.cancel.label', {
              unit: unitWords(locale, own, session.unitNumber),
            })}
          >
            {t('make-up.cancel')}
          </PostButton>
        </div>
      ))}
      {choices.length > 0 && (
        <details class="ticket-acts">
          <summary>{t('make-up.fold')}</summary>
          <p>{t('make-up.text')}</p>
          {choices.map((session) => (
            <div class="ticket-act" key={session.id}>
              <PostButton action={action} fields={{ code, session: session.id, go: 'arrange' }}>
                {t('make-up.arrange', {
                  unit: unitWords(locale, own, session.unitNumber),
                  when: whenOf(props.context, locale, session),
                  area: areaNameOf(props.context, locale, session),
                })}
              </PostButton>
            </div>
          ))}
        </details>
      )}
    </section>
  );
}

function whereWords({ context, locale }: OwnCourseProps, session: SessionElsewhere): string {
  return `${whenOf(context, locale, session)}, ${areaNameOf(context, locale, session)}`;
}

function OwnCertificate({ locale, code, own }: OwnCourseProps) {
  if (!own.progress.isComplete) return null;
  const t = ownCourseText.in(locale);
  return (
    <section>
      <h2>{t('certificate')}</h2>
      <form method="post" action={localePath(locale, CERTIFICATE_PATH)} autocomplete="off">
        <input type="hidden" name="code" value={code} />
        <CertificateName locale={locale} />
        <Button>{t('certificate.print')}</Button>
      </form>
    </section>
  );
}

function Surveys({ context, locale, own: { series } }: OwnCourseProps) {
  if (!series) return null;
  const t = ownCourseText.in(locale);
  const today = context.platform.clock.today();
  return (
    <section>
      <h2>{t('surveys')}</h2>
      <p>{t('surveys.text')}</p>
      <p>
        {t('surveys.code')} <b>{spokenSurveyCode(series.code)}</b>
      </p>
      <ul>
        {series.rounds.map((round) => (
          <li key={round.id}>
            {momentWords(locale, round)}:{' '}
            {round.notTaken === undefined ? (
              <a href={localePath(locale, `/survey/${series.code}`)}>
                {t('survey.now', { day: formatNearDay(locale, round.closesOn, today) })}
              </a>
            ) : (
              laterWords(locale, round, today)
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function laterWords(locale: Locale, round: RoundOfSeries, today: Temporal.PlainDate): string {
  const t = ownCourseText.in(locale);
  if (round.notTaken === 'over') return t('survey.over');
  return t('survey.later', {
    first: formatNearDay(locale, round.opensOn, today),
    last: formatNearDay(locale, round.closesOn, today),
  });
}

function momentWords(locale: Locale, { moment }: RoundOfSeries): string {
  const known = COURSE_MOMENTS.find((one) => one === moment);
  return known ? ownCourseText.in(locale)(`survey.${known}`) : moment;
}
