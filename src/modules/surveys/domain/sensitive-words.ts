import type { QuestionnaireContent } from './questionnaire.ts';
import type { SurveyWords } from './survey-words.ts';

/** What no question asks, and what no figure is called: TRUST rule 3, and «level of trust». */
export type SensitiveTopic = 'health' | 'drugs' | 'ethnicity' | 'religion' | 'trust';

/** Beginnings of words: enough to make whoever writes a question look again, never proof that it is a bad one. */
const SIGNS: Readonly<Record<SensitiveTopic, RegExp>> = {
  health:
    /(?<!\p{L})(хворо|хвороб|діагноз|інвалідн|здоров['’ʼ]?я|вагітн|психіатр|снід(?!ан)|віл(?!\p{L})|health|illness|disease|diagnos|disabilit|pregnan|hiv(?!\p{L})|aids(?!\p{L}))/iu,
  drugs: /(?<!\p{L})(наркот|наркома|drug(?!store)|narcotic)/iu,
  ethnicity: /(?<!\p{L})(національніст|етнічн|етнос|ethnic|nationalit)/iu,
  religion: /(?<!\p{L})(релігі|віросповід|religio|church|церкв)/iu,
  trust: /(?<!\p{L})(рів(е)?н[а-яіїє]* довіри|level of trust|trust level)/iu,
};
const TOPICS = [
  'health',
  'drugs',
  'ethnicity',
  'religion',
  'trust',
] as const satisfies readonly SensitiveTopic[];

/** Of everything that people read in it. */
export function sensitiveTopics(
  content: Pick<QuestionnaireContent, 'title' | 'lead' | 'questions'>,
): readonly SensitiveTopic[] {
  const said = wordsOf(content).flatMap((words) => Object.values(words));
  return TOPICS.filter((topic) => said.some((text) => SIGNS[topic].test(text)));
}

function wordsOf({
  title,
  lead,
  questions,
}: Pick<QuestionnaireContent, 'title' | 'lead' | 'questions'>): readonly SurveyWords[] {
  return [
    title,
    lead,
    ...questions.flatMap((question) => [
      question.words,
      ...('choices' in question ? question.choices.map(({ words }) => words) : []),
      ...(question.kind === 'scale' ? [question.low, question.high] : []),
    ]),
  ];
}
