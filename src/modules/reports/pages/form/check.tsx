import type { ComponentChildren } from 'preact';
import { formatPhone } from '#platform/i18n/phones.ts';
import { mainLocale } from '#platform/i18n/locales.ts';
import { Button } from '#ui/components/button.tsx';
import { Facts } from '#ui/components/facts.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { photoIdsOf } from './draft.ts';
import { FormPage, Kept, type StepProps } from './form-page.tsx';
import type { JudgedDraft, Step } from './judge-draft.ts';
import { formText } from './messages/index.ts';
import { askedQuestions } from './read-answers.ts';
import type { ReportPages } from './report-pages.ts';
import { stepAddress } from './step-addresses.ts';
import { placeName } from './where.tsx';

interface CheckPageProps extends Omit<StepProps, 'problems'> {
  readonly pages: ReportPages;
  readonly judged: JudgedDraft;
}

/** Everything once more, each with a way to change it, and what a lost code means, before anything is sent. */
export function CheckPage(props: CheckPageProps) {
  const { request, judged } = props;
  const { locale } = request;
  const t = formText.in(locale);
  return (
    <FormPage
      request={request}
      category={judged.category}
      title={t('check')}
      lead={t('check.lead')}
    >
      <form method="post" action={stepAddress(locale, 'sent')}>
        <Kept draft={judged.draft} except={['then']} />
        <input type="hidden" name="then" value="check" />
        <div class="after">
          <Facts rows={rowsOf(props)} />
        </div>
        <Notice tone="warning" title={t('check.code')}>
          {t('check.code.about')}
        </Notice>
        <p class="buttons">
          <Button>{t('check.send')}</Button>
        </p>
      </form>
    </FormPage>
  );
}

function rowsOf(props: CheckPageProps) {
  const { judged } = props;
  const { locale } = props.request;
  const t = formText.in(locale);
  const language = mainLocale(locale);
  const count = photoIdsOf(judged.draft).length;
  const row = (step: Step, term: string, value: ComponentChildren) => ({
    term,
    value,
    change: <ChangeButton locale={locale} step={step} what={term} />,
  });
  const { category, place, placeWords } = judged;
  return [
    row('what', t('check.what'), category?.name[language]),
    row(
      'where',
      t('check.where'),
      <>
        {place && placeName(props, place)}
        {placeWords !== '' && (
          <>
            <br />
            {placeWords}
          </>
        )}
      </>,
    ),
    row('photos', t('check.photos'), t('check.photos.count', { count })),
    row('words', t('check.words'), <Words {...props} />),
    row('contact', t('check.contact'), contactWords(props)),
  ];
}

/** Lines stay lines, and the answers to what was asked besides stand below. */
function Words({ request, judged }: CheckPageProps) {
  const language = mainLocale(request.locale);
  const answered = askedQuestions(judged.category?.questions ?? []).flatMap(({ question }) => {
    const given = judged.answers[question.key];
    if (given === undefined) return [];
    const choice = question.choices.find(({ key }) => key === given);
    return [`${question.words[language]} ${choice?.[language] ?? given}`];
  });
  return (
    <>
      <p class="as-written">{judged.words}</p>
      {answered.map((line) => (
        <p key={line} class="quiet">
          {line}
        </p>
      ))}
    </>
  );
}

function contactWords({ request, judged: { contact } }: CheckPageProps): string {
  const t = formText.in(request.locale);
  if (!contact) return t('check.contact.none');
  if (contact.kind === 'email') return contact.value;
  const asked = [
    contact.isCallWanted && t('check.contact.call'),
    contact.isSmsWanted && t('check.contact.sms'),
  ];
  return [formatPhone(contact.value), ...asked].filter(Boolean).join(', ');
}

function ChangeButton({
  locale,
  step,
  what,
}: {
  readonly locale: StepProps['request']['locale'];
  readonly step: Step;
  readonly what: string;
}) {
  const t = formText.in(locale);
  return (
    <button
      class="linklike"
      type="submit"
      formAction={stepAddress(locale, step)}
      aria-label={t('check.change.label', { what })}
    >
      {t('check.change')}
    </button>
  );
}
