import { type Locale, mainLocale } from '#platform/i18n/locales.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { Pictogram } from '#ui/components/pictogram.tsx';
import type { ReportCategory } from '../../domain/report-category.ts';
import type { ReportsDesk } from '../desk/desk-pages.ts';
import { CallFirst } from '../form/call-first.tsx';
import { formText } from '../form/messages/index.ts';
import { askedQuestions } from '../form/read-answers.ts';
import { QuestionField } from '../question-field.tsx';
import { categoriesText } from './messages/index.ts';

interface CategoryPreviewProps {
  readonly context: ReportsDesk;
  readonly locale: Locale;
  readonly category: ReportCategory;
}

/** As whoever tells it meets it, with the words and parts of the form itself; what is typed here goes nowhere. */
export function CategoryPreview({ context, locale, category }: CategoryPreviewProps) {
  const t = categoriesText.in(locale);
  const form = formText.in(locale);
  const language = mainLocale(locale);
  const { visibility, receiverId } = category;
  const receiver = receiverId && context.organisations.get(receiverId);
  const asked = askedQuestions(category.questions);
  return (
    <Panel title={t('preview')}>
      <PanelBody>
        <h3>{form(`group.${visibility}`)}</h3>
        <p class="quiet">{form(`group.${visibility}.about`)}</p>
        <p class="category-shown">
          <Pictogram name={category.pictogram} />
          <span>
            <b>{category.name[language]}</b>
            <br />
            <span class="quiet">
              {receiver
                ? form('receiver', { name: nameIn(locale, receiver) })
                : form(visibility === 'confidential' ? 'receiver.confidential' : 'receiver.police')}
            </span>
          </span>
        </p>
        <CallFirst locale={locale} category={category} />
        {asked.length > 0 && (
          <fieldset class="category-asked" disabled>
            <legend class="unseen">{t('questions')}</legend>
            {asked.map(({ question, field }) => (
              <QuestionField key={field} locale={locale} question={question} name={field} />
            ))}
          </fieldset>
        )}
        {!category.isAnonymousAllowed && <p class="quiet">{form('contact.lead.needed')}</p>}
      </PanelBody>
    </Panel>
  );
}
