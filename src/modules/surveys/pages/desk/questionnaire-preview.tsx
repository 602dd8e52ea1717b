import type { Locale } from '#platform/i18n/locales.ts';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { rightAnswerOf } from '../../domain/question.ts';
import type { QuestionnaireContent } from '../../domain/questionnaire.ts';
import { wordsIn } from '../../domain/survey-words.ts';
import { answerField } from '../answer/answer-fields.ts';
import { QuestionField } from '../answer/question-fields.tsx';
import { answerWords } from '../figures/figure-words.ts';
import { surveysDeskText } from './messages/index.ts';

interface QuestionnairePreviewProps {
  readonly locale: Locale;
  readonly content: QuestionnaireContent;
}

/** The very fields that people answer in, in a form that sends nothing anywhere. */
export function QuestionnairePreview({ locale, content }: QuestionnairePreviewProps) {
  const t = surveysDeskText.in(locale);
  return (
    <Panel title={t('preview')}>
      <PanelBody>
        <p class="quiet">{t('preview.lead')}</p>
        <h3>{wordsIn(locale, content.title)}</h3>
        <p>{wordsIn(locale, content.lead)}</p>
        {content.questions.map((question, place) => {
          const right = rightAnswerOf(question);
          return (
            <div key={question.key}>
              <QuestionField
                locale={locale}
                question={question}
                field={answerField(place)}
                values={[]}
                error={undefined}
              />
              {right !== undefined && (
                <p class="quiet">
                  {t('preview.right', { answer: answerWords(locale, question, right) })}
                </p>
              )}
            </div>
          );
        })}
      </PanelBody>
    </Panel>
  );
}
