import { sends } from '#platform/sends.ts';
import { seenOf } from '#kernel/edit-conflict.ts';
import type { AccreditationId } from '#kernel/ids.ts';
import { spokenCode } from '#kernel/receipts/receipt-code.ts';
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
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { deskFrame } from '#modules/identity/index.ts';
import {
  type Accreditation,
  ACCREDITATION_OUTCOMES,
  mayAccreditationBecome,
} from '../../domain/press/accreditation.ts';
import {
  type DeskAccreditation,
  handleAccreditation,
  readAccreditation,
} from '../../use-cases/press/handle-accreditation.ts';
import { handlingSchema } from '../../use-cases/press/press-schemas.ts';
import { deskForumPath, type ForumDesk } from '../desk/desk-pages.ts';
import { momentOf } from '../forum-words.ts';
import { handlingError, handlingIssues } from './handling-errors.ts';
import { pressDeskText } from './messages/index.ts';
import { accreditationIdOf, accreditationPath, pressListPath } from './press-place.ts';

/** `/desk/forum/press/{accreditation}`: who it is, and the answer that they get. */
export async function deskAccreditationPage(
  context: ForumDesk,
  request: PageRequest,
): Promise<Answer> {
  const id = accreditationIdOf(request);
  if (!id) return refusal('absent');
  return request.method === 'POST'
    ? await handle(context, request, id)
    : await show(context, request, id, undefined);
}

async function handle(
  context: ForumDesk,
  request: PageRequest,
  id: AccreditationId,
): Promise<Answer> {
  const { locale, form } = request;
  const typed = Object.fromEntries(form);
  const parsed = handlingSchema.safeParse(typed);
  const done = await performAct(parsed, (given) => handleAccreditation(context, { ...given, id }));
  return await answerAct(done, {
    done: `${accreditationPath(locale, id)}?done=handled`,
    impossible: `${accreditationPath(locale, id)}?done=impossible`,
    issueErrors: (issues) => handlingIssues(locale, issues),
    reasonError: (reason) => handlingError(locale, reason),
    again: (errors, isStale) => show(context, request, id, { typed, errors, isStale }),
  });
}

const DONE = ['handled', 'impossible'] as const;

async function show(
  context: ForumDesk,
  request: PageRequest,
  id: AccreditationId,
  filled: Filled | undefined,
): Promise<Answer> {
  const read = await readAccreditation(context, id);
  if (!read.ok) return refusal('absent');
  const { accreditation, forum } = read.value;
  const { locale, query } = request;
  const outcomes = outcomesOf(accreditation);
  if (filled && outcomes.length === 0) {
    return redirect(`${accreditationPath(locale, id)}?done=impossible`);
  }
  const t = pressDeskText.in(locale);
  const done = DONE.find((one) => one === query.get('done'));
  const view = (
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={accreditation.name}
      lead={t(`status.${accreditation.status}`)}
      crumbs={[
        { text: saidIn(locale, forum.title), href: deskForumPath(locale, forum.id) },
        { text: t('title'), href: pressListPath(locale, forum.id) },
        { text: accreditation.name },
      ]}
      done={done && t(`done.${done}`)}
      hears={['accreditation.*']}
    >
      <Panel title={t('who')}>
        <PanelBody>
          <Said context={context} locale={locale} read={read.value} />
        </PanelBody>
      </Panel>
      {outcomes.length > 0 && (
        <HandleForm
          locale={locale}
          accreditation={accreditation}
          filled={filled}
          isWritten={sends(context.platform, 'mail')}
        />
      )}
    </DeskPage>
  );
  return page(view, reasonOfTyped(filled));
}

function outcomesOf({ status }: Accreditation) {
  return ACCREDITATION_OUTCOMES.filter((outcome) => mayAccreditationBecome(status, outcome));
}

interface SaidProps {
  readonly context: ForumDesk;
  readonly locale: Locale;
  readonly read: DeskAccreditation;
}

function Said({ context, locale, read: { accreditation } }: SaidProps) {
  const t = pressDeskText.in(locale);
  const { outlet, work, proof, email, phone, note, sentAt, signUpId } = accreditation;
  return (
    <Facts
      rows={[
        { term: t('outlet'), value: outlet },
        { term: t('work'), value: work.map((one) => t(`work.${one}`)).join(', ') },
        { term: t('proof'), value: proof },
        { term: t('email'), value: <a href={`mailto:${email}`}>{email}</a> },
        { term: t('phone'), value: phone },
        { term: t('sent'), value: momentOf(context, locale, sentAt) },
        { term: t('note'), value: note },
        // Where the house writes no letters, whoever confirms it hands the ticket over.
        {
          term: t('ticket'),
          value:
            !sends(context.platform, 'mail') &&
            signUpId !== undefined &&
            spokenCode(context.tickets.codeOf(signUpId)),
        },
      ]}
    />
  );
}

interface HandleFormProps {
  readonly locale: Locale;
  readonly accreditation: Accreditation;
  readonly filled: Filled | undefined;
  /** The house writes letters. */
  readonly isWritten: boolean;
}

function HandleForm({ locale, accreditation, filled = EMPTY, isWritten }: HandleFormProps) {
  const t = pressDeskText.sending(locale, isWritten);
  const of = fieldOf({ locale, ...filled });
  return (
    <Panel title={t('handle')}>
      <PanelBody>
        <p>{t('handle.lead')}</p>
        <ActForm
          locale={locale}
          action={accreditationPath(locale, accreditation.id)}
          filled={filled}
          seenAt={seenOf(accreditation)}
          now={[{ label: t('status'), value: t(`status.${accreditation.status}`) }]}
          button={t('send')}
        >
          <Choices
            {...of('outcome')}
            legend={t('outcome')}
            options={outcomesOf(accreditation).map((value) => ({
              value,
              label: t(`outcome.${value}`),
            }))}
          />
          <Field {...of('note')} label={t('note')} hint={t('note.hint')} rows={3} optional />
        </ActForm>
      </PanelBody>
    </Panel>
  );
}
