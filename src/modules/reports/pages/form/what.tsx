import { localePath, mainLocale } from '#platform/i18n/locales.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import { PAPER_PATH } from '../entry/paper-path.ts';
import { FieldError, fieldId } from '#ui/components/field-error.tsx';
import { Pictogram } from '#ui/components/pictogram.tsx';
import type { ReportCategory, Visibility } from '../../domain/report-category.ts';
import type { ReportsContext } from '../../domain/reports-context.ts';
import { shortCallWords } from './call-first.tsx';
import { ANSWER_FIELDS } from './draft.ts';
import { errorsOf, FormPage, Kept, type StepProps } from './form-page.tsx';
import type { JudgedDraft } from './judge-draft.ts';
import { formText } from './messages/index.ts';
import { stepAddress } from './step-addresses.ts';

interface WhatPageProps extends StepProps {
  readonly context: ReportsContext;
  readonly judged: JudgedDraft;
}

const GROUPS: readonly Visibility[] = ['public', 'officers', 'confidential'];

/** What it is about: a whole row each, and one tap. */
export function WhatPage(props: WhatPageProps) {
  const { request, judged } = props;
  const { locale } = request;
  const t = formText.in(locale);
  const { errors, errorOf } = errorsOf(props);
  const error = errorOf('category');
  return (
    <FormPage
      request={request}
      category={judged.category}
      title={t('what')}
      lead={t('what.lead')}
      errors={errors}
    >
      {judged.place && (
        <p class="quiet">{t('what.place', { place: nameIn(locale, judged.place.area) })}</p>
      )}
      <form method="post" action={stepAddress(locale, 'where')} id={fieldId('category')}>
        {/* Another problem has other questions, and may be one that must leave no trace on the device. */}
        <Kept draft={judged.draft} except={['category', 'keep', ...ANSWER_FIELDS]} />
        {error && <FieldError locale={locale} name="category" text={error} />}
        {GROUPS.map((group) => (
          <Group key={group} {...props} group={group} />
        ))}
      </form>
      <p class="after">
        <a href={localePath(locale, PAPER_PATH)}>{t('what.paper')}</a>
      </p>
    </FormPage>
  );
}

function Group({
  request,
  context,
  judged,
  group,
}: WhatPageProps & { readonly group: Visibility }) {
  const t = formText.in(request.locale);
  const offered = judged.categories.filter(({ visibility }) => visibility === group);
  if (offered.length === 0) return null;
  return (
    <section>
      <h2>{t(`group.${group}`)}</h2>
      <p class="quiet before">{t(`group.${group}.about`)}</p>
      <ul class="rows">
        {offered.map((category) => (
          <li key={category.key}>
            <CategoryRow
              category={category}
              about={[
                whoReceives(context, request.locale, category),
                shortCallWords(request.locale, category),
              ]}
              locale={request.locale}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

type Locale = StepProps['request']['locale'];

function CategoryRow({
  category,
  about,
  locale,
}: {
  readonly category: ReportCategory;
  readonly about: readonly string[];
  readonly locale: Locale;
}) {
  return (
    <button class="row pick" type="submit" name="category" value={category.key}>
      <Pictogram name={category.pictogram} />
      <span class="row-text">
        <b class="row-title">{category.name[mainLocale(locale)]}</b>
        <span class="row-about">{about.filter((line) => line !== '').join(' ')}</span>
      </span>
      <span class="row-arrow" aria-hidden="true">
        →
      </span>
    </button>
  );
}

/** «Отримає поліцейський дільниці», or the other body that it is for. */
function whoReceives(
  { organisations }: Pick<ReportsContext, 'organisations'>,
  locale: Locale,
  { receiverId, visibility }: ReportCategory,
): string {
  const t = formText.in(locale);
  const receiver = receiverId && organisations.get(receiverId);
  if (receiver) return t('receiver', { name: nameIn(locale, receiver) });
  return t(visibility === 'confidential' ? 'receiver.confidential' : 'receiver.police');
}
