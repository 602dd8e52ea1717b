import { type Answer, type PageRequest, page, refusal, NO_STORE } from '#platform/http/route.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { saidIn } from '#platform/i18n/said-in.ts';
import { Badge } from '#ui/components/badge.tsx';
import { ButtonLink } from '#ui/components/button.tsx';
import { Figures } from '#ui/components/figures.tsx';
import { NextStep } from '#ui/components/next-step.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { PostButton } from '#ui/components/post-button.tsx';
import { TaskRow, TaskRows } from '#ui/components/task-row.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { deskFrame } from '#modules/identity/index.ts';
import { type CourseSession, isOfChildren } from '../../domain/cohort.ts';
import { type Register, readRegister } from '../../use-cases/read-register.ts';
import { cohortIdOf, deskCohortPath } from '../desk/desk-pages.ts';
import { whenOf } from '../course-words.ts';
import { registerText } from './messages/index.ts';
import { type RegisterDesk, sessionPath, unitWords } from './register-desk.ts';
import { RegisterTable } from './register-table.tsx';

const DID = ['arrange', 'cancel', 'choice-over', 'nobody'] as const;

/** `/desk/courses/cohorts/{id}/register`: who is in the cohort, for whoever leads it; the one page with names. */
export async function registerPage(context: RegisterDesk, request: PageRequest): Promise<Answer> {
  const id = cohortIdOf(request);
  const read = id && (await readRegister(context, { id }));
  if (!read?.ok) return refusal('absent');
  const register = read.value;
  const { locale, query } = request;
  const t = registerText.in(locale);
  const { course, cohort, rows } = register;
  const did = DID.find((one) => one === query.get('done'));
  return page(
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={t('register.of', { number: cohort.number })}
      lead={saidIn(locale, course.title)}
      crumbs={[
        { text: t('courses'), href: localePath(locale, '/desk/courses') },
        { text: t('register') },
      ]}
      done={did && t(`did.${did}`)}
      hears={['cohort.*', 'application.*']}
      actions={
        <ButtonLink kind="plain" href={deskCohortPath(locale, cohort.id, '/surveys')}>
          {t('to-surveys')}
        </ButtonLink>
      }
      aside={<Counts locale={locale} register={register} />}
    >
      <Notice tone="warning">{t(isOfChildren(cohort) ? 'children' : 'only-you')}</Notice>
      <Sessions context={context} locale={locale} register={register} />
      {rows.length === 0 ? (
        <NextStep title={t('people.none')}>{t('people.none.text')}</NextStep>
      ) : (
        <Panel title={t('people', { count: rows.length })}>
          <RegisterTable context={context} locale={locale} register={register} />
        </Panel>
      )}
    </DeskPage>,
    { headers: NO_STORE },
  );
}

interface PartProps {
  readonly context: RegisterDesk;
  readonly locale: Locale;
  readonly register: Register;
}

function Sessions({ context, locale, register }: PartProps) {
  const t = registerText.in(locale);
  const { cohort, course } = register;
  return (
    <Panel title={t('sessions')}>
      <TaskRows>
        {cohort.sessions.map((session) => (
          <TaskRow
            key={session.id}
            href={sessionPath(locale, session.id)}
            title={unitWords(locale, course, session.unitNumber)}
            about={whenOf(context, locale, session)}
            badge={<Came context={context} locale={locale} register={register} session={session} />}
          />
        ))}
      </TaskRows>
    </Panel>
  );
}

function Came({
  context,
  locale,
  register,
  session,
}: PartProps & { readonly session: CourseSession }) {
  const t = registerText.in(locale);
  const held = register.held.get(session.id);
  if (held) return <Badge tone="kept">{t('session.came', { count: held.came })}</Badge>;
  const hasBegun = Temporal.Instant.compare(session.startsAt, context.platform.clock.now()) <= 0;
  return hasBegun ? <Badge tone="late">{t('session.mark')}</Badge> : null;
}

function Counts({ locale, register: { course, cohort, rows } }: Omit<PartProps, 'context'>) {
  const t = registerText.in(locale);
  const came = rows.filter(({ progress }) => progress.done.length > 0).length;
  const completed = rows.filter(({ progress }) => progress.isComplete).length;
  return (
    <Panel>
      <PanelBody>
        <Figures
          locale={locale}
          figures={[
            { value: came, label: t('figures.came', { count: came }) },
            { value: completed, label: t('figures.completed', { count: completed }) },
            {
              value: course.neededUnits,
              label: t('figures.needed', { count: course.neededUnits }),
            },
          ]}
        />
        {completed > 0 ? (
          <PostButton action={deskCohortPath(locale, cohort.id, '/certificates')}>
            {t('certificates')}
          </PostButton>
        ) : (
          <p class="quiet">{t('certificates.none')}</p>
        )}
      </PanelBody>
    </Panel>
  );
}
