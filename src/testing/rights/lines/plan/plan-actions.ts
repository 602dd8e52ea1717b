import { type Line, type Plant, type Posting, pageAndForm } from '../../line.ts';
import {
  plantAcceptedAction,
  plantAction,
  plantActionEvidence,
  plantActionToAnswer,
  plantActionToConfirm,
  plantActionToDrop,
  plantActionToLink,
  plantActionToName,
  plantActionToReport,
  plantActionToUnlink,
  plantActionWithoutAccount,
  plantClaimedAction,
  plantDraft,
  plantDraftToDiscard,
  plantDraftToEdit,
  plantLetter,
  plantLetterToReport,
  plantPlan,
} from '../../plants-plan.ts';
import { plantActionToCarry, plantPlanToClose } from '../../plants-plan-year.ts';
import { photograph } from '#modules/reports/testing.ts';

const PICTURE = await photograph(120);
const ONE = '/desk/plan/actions/:id';

const seen = ({ thing }: Posting) => ({ seenAt: thing.known?.['seenAt'] ?? '' });

/** What the form of an action holds. */
const said = ({ thing }: Posting) => ({
  areaId: thing.known?.['area'] ?? '',
  title: 'Освітити дорогу',
  titleEn: '',
  words: 'Поставити ліхтарі.',
  scanning: 'Темно.',
  analysis: '',
  response: '',
  assessment: '',
  indicator: '',
  unit: '',
  counts: 'by-hand',
  baseline: '',
  target: '',
  privacyNote: '',
  startsOn: '2026-01-01',
  dueOn: '2026-12-31',
  owner: '',
  ownerPost: 'голова громади',
  ownerName: 'Олена Зразкова',
  ownerSide: 'council',
  ownerEmail: '',
  deputy: '',
  deputyPost: '',
  deputyName: '',
  deputySide: '',
  deputyEmail: '',
  stages: '15.03.2026 Провід',
  partners: '',
  moneySource: 'local-budget',
  moneyAmount: '1000',
  moneyWords: '',
});

/** A page of its own, and a form. */
const act = (
  name: string,
  [shown, posted]: readonly [Plant, Plant],
  form: (posting: Posting) => Record<string, string>,
): readonly Line[] => [
  { route: `GET ${ONE}/${name}`, plant: shown },
  {
    route: `POST ${ONE}/${name}`,
    plant: posted,
    form: (posting) => ({ ...form(posting), ...seen(posting) }),
  },
];

/** At the desk: plans and actions of one’s area, and those that one stands for. */
export const planActionLines: readonly Line[] = [
  ...pageAndForm(
    '/desk/plan/new',
    { plant: plantPlan },
    {
      form: ({ thing }) => ({ year: '2027', areaId: thing.known?.['area'] ?? '' }),
      keeps: true,
    },
  ),
  ...pageAndForm(
    '/desk/plan/actions/new',
    { plant: plantPlan },
    {
      form: (posting) => ({
        ...said(posting),
        key: posting.world.context.platform.random.uuid(),
        planId: posting.thing.known?.['plan'] ?? '',
      }),
      keeps: true,
    },
  ),
  { route: `GET ${ONE}`, plant: plantDraft },
  ...act('edit', [plantDraft, plantDraftToEdit], said),
  ...act('answer', [plantAction, plantActionToAnswer], () => ({ answer: 'accepted', words: '' })),
  { route: `GET ${ONE}/report`, plant: plantAcceptedAction },
  {
    route: `POST ${ONE}/report`,
    plant: plantActionToReport,
    form: (posting) => ({
      ...seen(posting),
      became: 'under-way',
      words: 'Поставили перший.',
      link: '',
      stage: '',
      measured: '',
    }),
    file: { field: 'file', name: 'lamp.jpg', bytes: PICTURE },
  },
  // Nobody confirms what their own side did.
  ...act('confirm', [plantClaimedAction, plantActionToConfirm], () => ({
    verdict: 'confirmed',
    words: '',
  })).map(
    (line): Line => ({
      ...line,
      judge: (may, { roles }) =>
        may('action.confirm') && roles.some(({ role }) => role !== 'police-head'),
    }),
  ),
  ...act('owner', [plantAction, plantActionToName], () => ({
    part: 'owner',
    owner: '',
    ownerPost: 'староста',
    ownerName: 'Василь Зразковий',
    ownerSide: 'council',
    ownerEmail: '',
    words: 'Перейшла на іншу посаду.',
  })),
  ...act('carry', [plantActionToCarry, plantActionToCarry], () => ({
    as: 'carried',
    words: 'Кабель привезуть навесні.',
  })),
  ...pageAndForm('/desk/plan/:id/close', { plant: plantPlanToClose }, { keeps: true }),
  ...act('drop', [plantAction, plantActionToDrop], () => ({ words: 'Ліхтарі поставила область.' })),
  ...act('discard', [plantDraft, plantDraftToDiscard], () => ({})),
  {
    route: `POST ${ONE}/hand-over`,
    plant: plantActionWithoutAccount,
    form: { part: 'owner' },
    answers: 200,
    keeps: true,
  },
  {
    route: `POST ${ONE}/link`,
    plant: plantActionToLink,
    form: (posting) => ({
      ...seen(posting),
      purpose: 'work',
      work: `https://example.org/desk/courses/sessions/${posting.thing.known?.['session'] ?? ''}`,
    }),
  },
  {
    route: `POST ${ONE}/unlink`,
    plant: plantActionToUnlink,
    form: (posting) => ({ ...seen(posting), link: posting.thing.known?.['link'] ?? '' }),
  },
];

/** What the link of a letter leads to, and the files that everybody reads. */
export const planLetterLines: readonly Line[] = [
  { route: 'GET /plan/letter/:token', plant: plantLetter },
  {
    route: 'POST /plan/letter/:token',
    plant: plantLetter,
    form: { answer: 'accepted', words: '' },
  },
  {
    route: 'POST /plan/letter/:token/report',
    plant: plantLetterToReport,
    form: { became: 'under-way', words: 'Поставили перший.', link: '', stage: '', measured: '' },
  },
  ...['photo', 'small', 'document'].map(
    (name): Line => ({
      route: `GET /plan/:year/action/:number/evidence/:evidence/${name}`,
      plant: plantActionEvidence,
    }),
  ),
];
