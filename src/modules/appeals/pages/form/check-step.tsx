import type { ComponentChildren } from 'preact';
import { type Locale, localePath } from '#platform/i18n/locales.ts';
import { formatDay } from '#platform/i18n/dates.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import { formatPhone } from '#platform/i18n/phones.ts';
import { Button, Buttons } from '#ui/components/button.tsx';
import { Facts } from '#ui/components/facts.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { parseId } from '#kernel/ids.ts';
import type { AppealFile } from '../../domain/appeal-file.ts';
import { FORM_ANSWER_WAYS, APPEAL_KINDS } from '../../domain/appeal.ts';
import type { AppealsContext } from '../../domain/appeals-context.ts';
import { lastDayOf } from '../../domain/legal-clocks.ts';
import { appealsText } from '../../messages/index.ts';
import type { Draft } from './draft.ts';
import { BackButton, FormShell, type StepProps } from './form-shell.tsx';
import { appealFormText } from './messages/index.ts';
import { ASKED_IN, lackingInDraft, type StepName } from './steps.ts';

interface CheckStepProps extends StepProps {
  readonly context: AppealsContext;
  readonly files: readonly AppealFile[];
}

/** Everything as it will be sent, what the law asks for and is not there, and by when it must be answered. */
export function CheckStep({ context, files, ...props }: CheckStepProps) {
  const { request, draft } = props;
  const { locale } = request;
  const t = appealFormText.in(locale);
  const { clock } = context.platform;
  const due = lastDayOf('full', context.workingDays.receivedOn(clock.now()), context.workingDays);
  return (
    <FormShell
      {...props}
      step="check"
      title={t('check.title')}
      lead={t('check.lead')}
      buttons={<SendButtons {...props} />}
    >
      <div class="after">
        <Facts rows={rowsOf(context, locale, draft, files)} />
      </div>
      <p class="after">{t('check.due', { day: formatDay(locale, due) })}</p>
      <p>{t('check.lost')}</p>
      <Lacking {...props} />
    </FormShell>
  );
}

function rowsOf(
  { areas, platform: { clock, sms } }: AppealsContext,
  locale: Locale,
  draft: Draft,
  files: readonly AppealFile[],
) {
  const t = appealFormText.in(locale);
  const kind = APPEAL_KINDS.find((one) => one === draft.kind);
  const areaId = parseId<'area'>(draft.areaId);
  const area = areaId && areas.get(areaId);
  const way = FORM_ANSWER_WAYS.find((one) => one === draft.answerWay);
  const reached = reachWords(locale, draft, sms !== undefined);
  const answered = [way && t(`answer-way.${way}`), ...reached].filter(Boolean).join(', ');
  return [
    row('kind', t('check.kind'), kind && appealsText.in(locale)(`kind.${kind}`)),
    row('kind', t('check.area'), area && t('check.area.police', { area: nameIn(locale, area) })),
    row('author', t('name'), draft.name.trim()),
    row('author', t('residence'), draft.residence.trim()),
    row(
      'substance',
      t('check.substance'),
      draft.substance.trim() && <Lines text={draft.substance} />,
    ),
    row('files', t('check.files'), files.map(({ name }) => name).join(', ') || t('files.none')),
    row('answer', t('check.answer'), answered),
    row('answer', t('check.benefit'), draft.benefit.trim() || t('files.none')),
    {
      term: t('check.date'),
      value: t('check.date.today', { day: formatDay(locale, clock.today()) }),
    },
  ];

  function row(step: StepName, term: string, value: ComponentChildren) {
    return {
      term,
      value: value || <b>{t('check.missing')}</b>,
      change: <ChangeButton locale={locale} step={step} what={term} />,
    };
  }
}

function reachWords(locale: Locale, { email, phone, sms }: Draft, sendsSms: boolean) {
  const isTexted = sendsSms && sms !== '';
  return [
    email.trim(),
    phone.trim() && formatPhone(phone.trim()),
    isTexted && appealFormText.in(locale)('check.sms'),
  ];
}

interface ChangeButtonProps {
  readonly locale: Locale;
  readonly step: StepName;
  readonly what: string;
}

/** The way back to one answer. */
function ChangeButton({ locale, step, what }: ChangeButtonProps) {
  const t = appealFormText.in(locale);
  return (
    <button
      class="linklike"
      type="submit"
      name="go"
      value={step}
      aria-label={t('change.what', { what })}
    >
      {t('change')}
    </button>
  );
}

function Lines({ text }: { readonly text: string }) {
  return (
    <>
      {text
        .trim()
        .split(/\r?\n/)
        .map((line, index) => (
          <p key={index}>{line}</p>
        ))}
    </>
  );
}

function Lacking({ request: { locale }, draft }: StepProps) {
  const lacks = lackingInDraft(draft);
  if (lacks.length === 0) return null;
  const t = appealFormText.in(locale);
  const of = appealsText.in(locale);
  return (
    <Notice tone="warning" title={t('lacks.title')}>
      <ul>
        {lacks.map((one) => (
          <li key={one}>{of(`requisite.${one}`)}</li>
        ))}
      </ul>
      <p>{t('lacks.text')}</p>
    </Notice>
  );
}

/** What lacks something is sent by a second thought, never by the likeliest button. */
function SendButtons({ request: { locale }, draft }: StepProps) {
  const t = appealFormText.in(locale);
  const sendAt = localePath(locale, '/appeal/sent');
  const [first] = lackingInDraft(draft);
  if (!first) {
    return (
      <Buttons>
        <button class="button main" type="submit" formAction={sendAt}>
          {t('send')}
        </button>
        <BackButton locale={locale} />
      </Buttons>
    );
  }
  return (
    <Buttons>
      <Button name="go" value={ASKED_IN[first].step}>
        {t('lacks.fill')}
      </Button>
      <button class="button plain" type="submit" formAction={sendAt}>
        {t('send.anyway')}
      </button>
    </Buttons>
  );
}
