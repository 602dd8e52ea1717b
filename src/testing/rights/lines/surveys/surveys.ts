import { newId } from '#kernel/ids.ts';
import { type Line, pageAndForm } from '../../line.ts';
import {
  plantAskedArea,
  plantBuiltIn,
  plantClosedRound,
  plantQuestionnaire,
  plantReleasedRound,
  plantRound,
  plantRoundBefore,
  plantRoundToClose,
  plantRoundToRelease,
  plantRoundToReopen,
} from '../../plants-surveys.ts';

const DAYS = { opensOn: '2026-11-25', closesOn: '2026-12-02' };

/** What everybody may do without an account: answer, and read what was told. */
export const publicSurveyLines: readonly Line[] = [
  { route: 'GET /survey/:code', plant: plantRound },
  {
    route: 'POST /survey/:code',
    plant: plantRound,
    form: ({ world }) => ({
      key: newId<'sender-key'>(world.context.platform.random),
      step: '0',
      send: 'yes',
      'answer-1': '5',
    }),
    keeps: true,
  },
  { route: 'GET /survey/:code/thanks', plant: plantRound },
  { route: 'GET /surveys/:id', plant: plantReleasedRound },
];

export const surveysLines: readonly Line[] = [
  { route: 'GET /desk/surveys/questionnaires/:key', plant: plantBuiltIn },
  ...pageAndForm(
    '/desk/surveys/questionnaires/:key/change',
    { plant: plantQuestionnaire },
    {
      form: ({ world, thing }) => ({
        kind: 'feedback',
        titleUk: `Відгук ${world.next()}`,
        titleEn: 'Feedback',
        leadUk: '',
        leadEn: '',
        'question-1-kind': 'yes-no',
        'question-1-uk': 'Чи було корисно?',
        'question-1-en': 'Was it useful?',
        'question-1-details': '',
        go: 'save',
        shown: '3',
        key: '',
        seen: thing.known?.['seen'] ?? '',
      }),
    },
  ),
  ...pageAndForm(
    '/desk/surveys/open',
    // Of another area it is as of none: said beside its field.
    { plant: plantAskedArea, refused: 422 },
    {
      keeps: true,
      form: ({ thing }) => ({
        ...DAYS,
        questionnaire: 'meeting-feedback',
        subject: `area:${thing.known?.['hromada'] ?? ''}`,
        moment: 'once',
      }),
    },
  ),
  { route: 'GET /desk/surveys/:id', plant: plantRound },
  { route: 'GET /desk/surveys/:id/sheet', plant: plantRound },
  { route: 'GET /desk/surveys/:id/results', plant: plantClosedRound },
  { route: 'GET /desk/surveys/:id/compare', plant: plantClosedRound },
  { route: 'POST /desk/surveys/:id/close', plant: plantRoundToClose },
  { route: 'POST /desk/surveys/:id/reopen', plant: plantRoundToReopen },
  { route: 'POST /desk/surveys/:id/release', plant: plantRoundToRelease },
  { route: 'POST /desk/surveys/:id/next', plant: plantRoundBefore, form: DAYS },
];
