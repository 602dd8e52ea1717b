export type { SurveySubjectKind } from './domain/subject.ts';
export type { SurveysContext } from './domain/surveys-context.ts';
export { spokenSurveyCode } from './domain/survey-code.ts';
export { statusWords } from './pages/desk/round-words.ts';
export { surveysPanel } from './pages/desk/of-subject.tsx';
export { Figures, surveysOfSubject } from './pages/released/of-subject.tsx';
export { ComparedQuiz } from './pages/figures/compared-quiz.tsx';
export { surveysPermissions } from './permissions.ts';
export { removeRoundsAbout } from './storage/remove-rounds-about.ts';
export { findSurveyOf } from './use-cases/find-survey-of.ts';
export { followSubject } from './use-cases/follow-subject.ts';
export { answerSurvey } from './use-cases/answer-survey.ts';
export { changeRound } from './use-cases/change-round.ts';
export { listQuestionnaires } from './use-cases/list-questionnaires.ts';
export { openNextRound } from './use-cases/open-next-round.ts';
export type { ListedRound } from './use-cases/list-rounds.ts';
export { listRoundsAbout, listRoundsOf } from './use-cases/surveys-of.ts';
export { type AskedCode, readCodesOf } from './use-cases/read-codes-of.ts';
export { type FiguresOfSubject, readFiguresOf } from './use-cases/read-figures-of.ts';
export { releaseRound } from './use-cases/release-round.ts';
export { openRound } from './use-cases/open-round.ts';
export {
  readSeriesOf,
  type RoundOfSeries,
  type SeriesOfSubject,
} from './use-cases/read-series-of.ts';
export { type QuizOfSubject, readQuizOf } from './use-cases/read-quiz-of.ts';
