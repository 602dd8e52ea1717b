import { seenOf } from '#kernel/edit-conflict.ts';
import type { InnovationId } from '#kernel/ids.ts';
import { type Answer, type PageRequest, page, redirect, refusal } from '#platform/http/route.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { saidIn } from '#platform/i18n/said-in.ts';
import { ActForm } from '#ui/acts/act-form.tsx';
import { answerAct, performAct, reasonOfTyped } from '#ui/acts/answer-act.ts';
import { EMPTY, fieldOf, type Filled } from '#ui/acts/filled.ts';
import { Choices } from '#ui/components/choices.tsx';
import { Facts } from '#ui/components/facts.tsx';
import { Field } from '#ui/components/field.tsx';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { Paragraphs } from '#ui/components/paragraphs.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { deskFrame } from '#modules/identity/index.ts';
import {
  mayPassportBecome,
  type Passport,
  PASSPORT_OUTCOMES,
} from '../../domain/innovation/innovation.ts';
import {
  type DeskPassport,
  handlePassport,
  readDeskPassport,
} from '../../use-cases/innovation/handle-passport.ts';
import { lookingSchema } from '../../use-cases/innovation/innovation-schemas.ts';
import { deskForumPath, type ForumDesk } from '../desk/desk-pages.ts';
import { innovationPath } from '../innovations/paths.ts';
import { innovationError, innovationIssues } from './innovation-errors.ts';
import { deskInnovationPath, deskInnovationsPath, innovationIdOf } from './innovations-place.ts';
import { innovationDeskText } from './messages/index.ts';

/** `/desk/innovation/{innovation}`: what whoever spoke sent, and whether everybody reads it. */
export async function deskInnovationPage(
  context: ForumDesk,
  request: PageRequest,
): Promise<Answer> {
  const id = innovationIdOf(request);
  if (!id) return refusal('absent');
  return request.method === 'POST'
    ? await handle(context, request, id)
    : await show(context, request, id, undefined);
}

async function handle(context: ForumDesk, request: PageRequest, id: InnovationId): Promise<Answer> {
  const { locale, form } = request;
  const typed = Object.fromEntries(form);
  const parsed = lookingSchema.safeParse(typed);
  const done = await performAct(parsed, (given) => handlePassport(context, { ...given, id }));
  return await answerAct(done, {
    done: `${deskInnovationPath(locale, id)}?done=handled`,
    impossible: `${deskInnovationPath(locale, id)}?done=impossible`,
    issueErrors: (issues) => innovationIssues(locale, issues),
    reasonError: (reason) => innovationError(locale, reason),
    again: (errors, isStale) => show(context, request, id, { typed, errors, isStale }),
  });
}

const DONE = ['handled', 'impossible'] as const;

async function show(
  context: ForumDesk,
  request: PageRequest,
  id: InnovationId,
  filled: Filled | undefined,
): Promise<Answer> {
  const read = await readDeskPassport(context, id);
  if (!read.ok) return refusal('absent');
  const { passport, forum } = read.value;
  const { locale, query } = request;
  const outcomes = PASSPORT_OUTCOMES.filter((one) => mayPassportBecome(passport.status, one));
  if (filled && outcomes.length === 0) {
    return redirect(`${deskInnovationPath(locale, id)}?done=impossible`);
  }
  const t = innovationDeskText.in(locale);
  const done = DONE.find((one) => one === query.get('done'));
  const view = (
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={passport.title}
      lead={t(`status.${passport.status}`)}
      crumbs={[
        { text: saidIn(locale, forum.title), href: deskForumPath(locale, forum.id) },
        { text: t('title'), href: deskInnovationsPath(locale, forum.id) },
        { text: passport.title },
      ]}
      done={done && t(`done.${done}`)}
      hears={['innovation.*']}
    >
      <Panel title={t('what')}>
        <PanelBody>
          <Said locale={locale} read={read.value} />
        </PanelBody>
      </Panel>
      {outcomes.length > 0 && <LookForm {...{ locale, passport, outcomes, filled }} />}
    </DeskPage>
  );
  return page(view, reasonOfTyped(filled));
}

const WORDS = ['problem', 'done', 'steps', 'cost', 'results', 'measured'] as const;

function Said({ locale, read }: { readonly locale: Locale; readonly read: DeskPassport }) {
  const t = innovationDeskText.in(locale);
  const { passport, contact, isContactPublic } = read;
  const shownTo = isContactPublic ? 'public' : 'private';
  return (
    <Facts
      rows={[
        ...WORDS.map((name) => ({
          term: t(name),
          value: (
            <div lang={passport.language}>
              <Paragraphs text={passport[name]} />
            </div>
          ),
        })),
        { term: t('contact'), value: contact !== '' && t(`contact.${shownTo}`, { contact }) },
        { term: t('note'), value: passport.note },
        {
          term: t('public'),
          value: passport.status === 'published' && (
            <a href={innovationPath(locale, passport.slug)}>{passport.title}</a>
          ),
        },
      ]}
    />
  );
}

interface LookFormProps {
  readonly locale: Locale;
  readonly passport: Passport;
  readonly outcomes: readonly (typeof PASSPORT_OUTCOMES)[number][];
  readonly filled: Filled | undefined;
}

function LookForm({ locale, passport, outcomes, filled = EMPTY }: LookFormProps) {
  const t = innovationDeskText.in(locale);
  const of = fieldOf({ locale, ...filled });
  return (
    <Panel title={t('handle')}>
      <PanelBody>
        <p>{t('handle.lead')}</p>
        <ActForm
          locale={locale}
          action={deskInnovationPath(locale, passport.id)}
          filled={filled}
          seenAt={seenOf(passport)}
          now={[{ label: t('status'), value: t(`status.${passport.status}`) }]}
          button={t('send')}
        >
          <Choices
            {...of('outcome')}
            legend={t('outcome')}
            options={outcomes.map((value) => ({ value, label: t(`outcome.${value}`) }))}
          />
          <Field {...of('note')} label={t('note')} hint={t('note.hint')} rows={3} optional />
        </ActForm>
      </PanelBody>
    </Panel>
  );
}
