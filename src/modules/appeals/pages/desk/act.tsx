import { type Answer, type PageRequest, page, redirect, refusal } from '#platform/http/route.ts';
import { formatDay } from '#platform/i18n/dates.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { answerAct, reasonOfTyped } from '#ui/acts/answer-act.ts';
import { SeenAt } from '#ui/acts/seen-at.tsx';
import { Button, Buttons } from '#ui/components/button.tsx';
import { EditConflictNotice } from '#ui/components/edit-conflict-notice.tsx';
import { ErrorSummary } from '#ui/components/error-summary.tsx';
import { Field } from '#ui/components/field.tsx';
import { errorOf, type FormError } from '#ui/components/form-error.ts';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { deskFrame } from '#modules/identity/index.ts';
import { MAX_APPEAL_LENGTHS } from '../../domain/appeal.ts';
import { appealsText } from '../../messages/index.ts';
import { type ReadAppeal, readAppeal } from '../../use-cases/read-appeal.ts';
import { ActFields } from './act-fields.tsx';
import { type Act, actsWith, actWord, RULES } from './acts.ts';
import { officerName } from './appeal-words.ts';
import { appealIdOf, appealPath, type AppealsDesk, appealsPath } from './desk-pages.ts';
import { issueErrors, reasonError } from './form-errors.ts';
import { appealsDeskText } from './messages/index.ts';
import { performAppealAct } from './perform-act.ts';
import { SaidPanel } from './said-panel.tsx';
import { startingWords } from './starting-words.ts';

/** `/desk/appeals/:id/answer` and the others: the form of one act, beside what the person asks for. */
export function actPage(act: Act) {
  return async (context: AppealsDesk, request: PageRequest): Promise<Answer> =>
    request.method === 'POST'
      ? await perform(context, request, act)
      : await show(context, request, act, undefined);
}

/** What was typed, and why it was not taken. */
interface Typed {
  readonly values: Readonly<Record<string, string>>;
  readonly errors: readonly FormError[];
  /** A colleague was faster. */
  readonly isStale: boolean;
}

async function perform(context: AppealsDesk, request: PageRequest, act: Act): Promise<Answer> {
  const id = appealIdOf(request);
  if (!id) return refusal('absent');
  const { locale } = request;
  const values = Object.fromEntries(request.form);
  return await answerAct(await performAppealAct(context, id, act, values), {
    done: `${appealPath(locale, id)}?done=${act}`,
    impossible: `${appealPath(locale, id)}?done=impossible`,
    issueErrors: (issues) => issueErrors(locale, issues),
    reasonError: (reason) => reasonError(locale, reason, act === 'extend'),
    again: (errors, isStale) => show(context, request, act, { values, errors, isStale }),
  });
}

async function show(
  context: AppealsDesk,
  request: PageRequest,
  act: Act,
  typed: Typed | undefined,
): Promise<Answer> {
  const id = appealIdOf(request);
  const read = id && (await readAppeal(context, { id }));
  if (!read?.ok || !read.value.may.has(RULES[act].offered)) return refusal('absent');
  const { locale } = request;
  if (!actsWith(read.value).includes(act)) {
    return redirect(`${appealPath(locale, read.value.appeal.id)}?done=impossible`);
  }
  const t = appealsDeskText.in(locale);
  const name = t(actWord(act, read.value.appeal));
  const title = t('act.title', { act: name, number: read.value.number });
  const back = appealPath(locale, read.value.appeal.id);
  const view = (
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={title}
      lead={t(`act.lead.${act}`, { day: lastDay(locale, read.value, act) })}
      crumbs={[
        { text: t('appeals'), href: appealsPath(locale) },
        { text: t('title', { number: read.value.number }), href: back },
        { text: name },
      ]}
      hears={['appeal.*']}
      aside={<SaidPanel request={request} read={read.value} />}
    >
      <ActForm context={context} locale={locale} read={read.value} act={act} typed={typed} />
    </DeskPage>
  );
  return page(view, reasonOfTyped(typed));
}

/** Of the term that such an act has. */
function lastDay(locale: Locale, { lastDays, appeal }: ReadAppeal, act: Act): string {
  if (act === 'return' || act === 'pass-on') return formatDay(locale, lastDays[act]);
  return formatDay(locale, act === 'extend' ? lastDays.longest : appeal.dueOn);
}

interface ActFormProps {
  readonly context: AppealsDesk;
  readonly locale: Locale;
  readonly read: ReadAppeal;
  readonly act: Act;
  readonly typed: Typed | undefined;
}

function ActForm({ context, locale, read, act, typed }: ActFormProps) {
  const t = appealsDeskText.in(locale);
  const { values, errors, isStale } = typed ?? {
    values: startingWords(act, read),
    errors: [],
    isStale: false,
  };
  return (
    <Panel>
      <PanelBody>
        {isStale && <ConflictNotice context={context} locale={locale} read={read} />}
        <form method="post" action={appealPath(locale, read.appeal.id, `/${act}`)} noValidate>
          <ErrorSummary locale={locale} errors={errors} />
          <SeenAt
            now={read.appeal.changedAt.toString()}
            sent={values['seenAt']}
            isStale={isStale}
          />
          <ActFields {...{ context, locale, read, act, values, errors }} />
          <Field
            locale={locale}
            name="words"
            label={t('words')}
            hint={t('words.hint')}
            value={values['words']}
            error={errorOf(errors, 'words')}
            maxLength={MAX_APPEAL_LENGTHS.words}
            rows={act === 'register' ? 3 : 10}
          />
          {act === 'refuse' && (
            <Field
              locale={locale}
              name="howToComplain"
              label={t('complain')}
              hint={t('complain.hint')}
              value={values['howToComplain']}
              error={errorOf(errors, 'howToComplain')}
              maxLength={MAX_APPEAL_LENGTHS.howToComplain}
              rows={5}
            />
          )}
          <Buttons>
            <Button>{t('send')}</Button>
            <a href={appealPath(locale, read.appeal.id)}>{t('back')}</a>
          </Buttons>
        </form>
      </PanelBody>
    </Panel>
  );
}

/** What stands there now; whoever sends the form again has seen it. */
function ConflictNotice({ context, locale, read }: Omit<ActFormProps, 'act' | 'typed'>) {
  const t = appealsDeskText.in(locale);
  const { status, officerId, dueOn } = read.appeal;
  return (
    <EditConflictNotice
      locale={locale}
      facts={[
        { label: t('changed.status'), value: appealsText.in(locale)(`status.${status}`) },
        { label: t('changed.officer'), value: officerName(locale, context, officerId) },
        { label: t('changed.due'), value: formatDay(locale, dueOn) },
      ]}
    />
  );
}
