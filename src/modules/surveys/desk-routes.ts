import type { Route } from '#platform/http/route.ts';
import { withMaxLengths } from '#platform/http/with-max-lengths.ts';
import { type Actor, type DeskEvents, type DeskLink, staffPages } from '#modules/identity/index.ts';
import { BUILDER_FIELDS, questionField } from './pages/builder/builder-values.ts';
import { builderPage } from './pages/builder/builder.tsx';
import { codeSheetPage } from './pages/desk/code-sheet.tsx';
import { comparePage } from './pages/desk/compare.tsx';
import { surveysDeskText } from './pages/desk/messages/index.ts';
import { OPEN_FIELDS, openRoundPage } from './pages/desk/open-round.tsx';
import { questionnairePage } from './pages/desk/questionnaire.tsx';
import { questionnairesPage } from './pages/desk/questionnaires.tsx';
import { resultsPage } from './pages/desk/results.tsx';
import { nextRoundPage, roundAct } from './pages/desk/round-acts.ts';
import { roundPage } from './pages/desk/round.tsx';
import { QUESTIONNAIRES_PATH, SURVEYS_PATH, type SurveysDesk } from './pages/desk/surveys-desk.ts';
import { surveysPage } from './pages/desk/surveys.tsx';
import { nextRoundSchema } from './use-cases/open-round-schema.ts';
import { MAX_DETAILS_LENGTH, QUESTION_NUMBERS } from './use-cases/questionnaire-schema.ts';

export const surveysLink: DeskLink = {
  id: 'surveys',
  path: SURVEYS_PATH,
  permission: 'survey.list',
  label: (locale) => surveysDeskText.in(locale)('surveys'),
};

/** It names only what changed, and nothing of what anybody answered. */
export const surveysEvents: DeskEvents = {
  types: ['survey.*'],
  permission: 'survey.list',
};

export const questionnairesEvents: DeskEvents = {
  types: ['questionnaire.*'],
  permission: 'questionnaire.read',
};

/** Of the fields, those that hold more than a line. */
const MAX_LENGTHS = Object.fromEntries(
  QUESTION_NUMBERS.map((number) => [questionField(number, 'details'), MAX_DETAILS_LENGTH]),
);

/** What is asked, which surveys run, what was answered. */
export function surveysDeskRoutes(context: SurveysDesk): readonly Route<Actor>[] {
  const { get, post, form } = staffPages(context);
  const one = `${SURVEYS_PATH}/:id` as const;
  return withMaxLengths(MAX_LENGTHS, [
    get(SURVEYS_PATH, 'survey.list', surveysPage),
    // Before one of them: these words are no ids.
    get(QUESTIONNAIRES_PATH, 'questionnaire.read', questionnairesPage),
    get(`${QUESTIONNAIRES_PATH}/:key`, 'questionnaire.read', questionnairePage),
    ...form(`${QUESTIONNAIRES_PATH}/:key/change`, 'questionnaire.change', builderPage, {
      fields: BUILDER_FIELDS,
    }),
    ...form(`${SURVEYS_PATH}/open`, 'survey.run', openRoundPage, { fields: OPEN_FIELDS }),
    get(one, 'survey.list', roundPage),
    get(`${one}/sheet`, 'survey.run', codeSheetPage),
    get(`${one}/results`, 'survey-answer.read', resultsPage),
    get(`${one}/compare`, 'survey-answer.read', comparePage),
    post(`${one}/close`, 'survey.run', roundAct('close')),
    post(`${one}/reopen`, 'survey.run', roundAct('reopen')),
    post(`${one}/release`, 'survey.run', roundAct('release')),
    post(`${one}/next`, 'survey.run', nextRoundPage, {
      fields: Object.keys(nextRoundSchema.shape),
    }),
  ]);
}
