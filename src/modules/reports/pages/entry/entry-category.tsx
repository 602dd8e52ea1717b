import { mainLocale } from '#platform/i18n/locales.ts';
import { errorOf } from '#ui/components/form-error.ts';
import { Notice } from '#ui/components/notice.tsx';
import { SelectField } from '#ui/components/select-field.tsx';
import { askedQuestions } from '../form/read-answers.ts';
import { QuestionField } from '../question-field.tsx';
import { isOnlyAsked, type EntryParts } from './entry-parts.ts';
import { entryText } from './messages/index.ts';

/**
 * The category, and what must be said and asked of it at once. The page asks for its questions by itself where there is
 * JavaScript; else by a button beside it.
 */
export function EntryCategory(props: EntryParts) {
  const { request, entry } = props;
  const { locale } = request;
  const t = entryText.in(locale);
  const language = mainLocale(locale);
  const { categories, draft } = entry.judged;
  return (
    <>
      <div class="entry-category">
        <SelectField
          locale={locale}
          name="category"
          label={t('category')}
          options={categories.map(({ key, name }) => ({ value: key, label: name[language] }))}
          value={draft.category}
          error={errorOf(entry.errors, 'category')}
          empty={t('select')}
        />
        <button class="button plain" type="submit" name="go" value="category" data-entry-ask>
          {t('category.ask')}
        </button>
      </div>
      <div data-entry-told>
        <Told {...props} />
      </div>
    </>
  );
}

function Told(props: EntryParts) {
  const { request, entry } = props;
  const { locale } = request;
  const t = entryText.in(locale);
  const { category } = entry.judged;
  if (!category) return null;
  const callFirst = category.callFirst[mainLocale(locale)];
  const isMissed = request.method === 'POST' && !isOnlyAsked(request.form) && entry.isUntold;
  return (
    <>
      <input type="hidden" name="told" value={category.key} />
      {isMissed && (
        <Notice tone="warning" live>
          {t('untold')}
        </Notice>
      )}
      {callFirst !== '' && (
        <Notice tone="danger" title={t('call-first')}>
          {callFirst}
        </Notice>
      )}
      {category.visibility === 'confidential' && <Notice>{t('confidential')}</Notice>}
      {askedQuestions(category.questions).map(({ question, field }) => (
        <QuestionField
          key={field}
          locale={locale}
          question={question}
          name={field}
          value={entry.judged.draft[field]}
          error={errorOf(entry.errors, field)}
        />
      ))}
    </>
  );
}
