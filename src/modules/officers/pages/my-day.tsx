import { Fragment } from 'preact';
import { type Answer, type PageRequest, page, refusal } from '#platform/http/route.ts';
import { formatDay } from '#platform/i18n/dates.ts';
import { type Locale, localePath } from '#platform/i18n/locales.ts';
import { Badge } from '#ui/components/badge.tsx';
import { NextStep } from '#ui/components/next-step.tsx';
import { Panel } from '#ui/components/panel.tsx';
import { TaskRow, TaskRows } from '#ui/components/task-row.tsx';
import { type DeskFrame, placesOf } from '#ui/layouts/desk-frame.ts';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { type DeskContext, deskFrame, opensSomething } from '#modules/identity/index.ts';
import { officersText } from '../messages/index.ts';
import { type MyDay, readMyDay } from '../use-cases/read-my-day.ts';

/** `/desk`: what waits for this person first, then today and the figures of the report. */
export async function myDayPage(context: DeskContext, request: PageRequest): Promise<Answer> {
  const { locale } = request;
  const t = officersText.in(locale);
  const read = await readMyDay(context, locale);
  if (!read.ok) return refusal('absent');
  const { steps, main, aside } = read.value;
  const idle = idleness(context);
  const isQuiet = steps.length === 0 && main.length === 0;
  const day = formatDay(locale, context.platform.clock.today(), { weekday: 'long' });
  const frame = await deskFrame(context, request);
  const types = context.desk.events.flatMap((events) => events.types);
  return page(
    <DeskPage
      request={request}
      frame={frame}
      title={t('my-day')}
      lead={startOfLine(day)}
      hears={[...types, 'notification.*']}
      aside={aside.length > 0 && aside.map(({ id, view }) => <Fragment key={id}>{view}</Fragment>)}
    >
      {idle && <NoRole locale={locale} kind={idle} />}
      <Steps steps={steps} request={request} />
      {main.map(({ id, view }) => (
        <Fragment key={id}>{view}</Fragment>
      ))}
      {isQuiet && !idle && <Quiet locale={locale} frame={frame} />}
    </DeskPage>,
  );
}

/** Without a role, or with roles alone that open nothing in this house. */
function idleness({ actor, policy }: DeskContext): 'no-role' | 'idle-role' | undefined {
  if (actor.kind !== 'staff') return undefined;
  if (actor.grants.length === 0) return 'no-role';
  const opens = actor.grants.some(({ role }) => opensSomething(policy.rows, role));
  return opens ? undefined : 'idle-role';
}

/** Somebody whose last role went meanwhile would only see that the desk has become empty. */
function NoRole({
  locale,
  kind,
}: {
  readonly locale: Locale;
  readonly kind: 'no-role' | 'idle-role';
}) {
  const t = officersText.in(locale);
  return (
    <NextStep
      title={t(`my-day.${kind}`)}
      href={localePath(locale, '/account')}
      action={t('my-day.no-role.account')}
    >
      {t(`my-day.${kind}.text`)}
    </NextStep>
  );
}

interface QuietProps {
  readonly locale: Locale;
  readonly frame: DeskFrame;
}

/** Nothing waits: the places that this person has, so that nobody sits before an empty page. */
function Quiet({ locale, frame }: QuietProps) {
  const t = officersText.in(locale);
  const places = placesOf(frame).filter(({ current }) => !current);
  return (
    <>
      <NextStep title={t('my-day.quiet')}>{t('my-day.quiet.text')}</NextStep>
      {places.length > 0 && (
        <Panel title={t('my-day.places')}>
          <TaskRows>
            {places.map(({ label, path }) => (
              <TaskRow key={path} href={localePath(locale, path)} title={label} />
            ))}
          </TaskRows>
        </Panel>
      )}
    </>
  );
}

interface StepsProps {
  readonly request: PageRequest;
  readonly steps: MyDay['steps'];
}

/** The first one that is not done has the button: one thing at a time. */
function Steps({ request: { locale }, steps }: StepsProps) {
  if (steps.length === 0) return null;
  const t = officersText.in(locale);
  const next = steps.find(({ isDone }) => !isDone)?.step;
  return (
    <Panel
      title={t('my-day.steps')}
      hint={t('my-day.steps.done', {
        done: steps.filter(({ isDone }) => isDone).length,
        all: steps.length,
      })}
    >
      <ol class="steps">
        {steps.map(({ step, isDone, path }) => (
          <li key={step.id} class={isDone ? 'done' : undefined} data-row>
            <div>
              <a class="task-link" href={localePath(locale, path)} data-row-link>
                {step.title(locale)}
              </a>
              {!isDone && <span class="task-about">{step.about(locale)}</span>}
            </div>
            {isDone && <Badge tone="kept">{t('my-day.step.done')}</Badge>}
            {step === next && <Badge tone="date">{t('my-day.step.next')}</Badge>}
          </li>
        ))}
      </ol>
    </Panel>
  );
}

function startOfLine(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
