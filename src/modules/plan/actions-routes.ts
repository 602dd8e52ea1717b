import { deskAreaName } from '#modules/areas/index.ts';
import { parseId } from '#kernel/ids.ts';
import type { Route } from '#platform/http/route.ts';
import { MAX_PHOTOGRAPH_BYTES } from '#platform/images/open-photograph.ts';
import {
  type Actor,
  type DeskEvents,
  type DeskLink,
  type NotificationKind,
  staffPages,
} from '#modules/identity/index.ts';
import type { ActionPages, PlanHouse } from './domain/plan-desk.ts';
import { ACTION_ACTS, type ActionActName } from './pages/desk/action-act-name.ts';
import { actionActPage } from './pages/desk/action-acts.tsx';
import {
  EDIT_ACTION_FIELDS,
  editActionPage,
  NEW_ACTION_FIELDS,
  newActionPage,
} from './pages/desk/action-form.tsx';
import { linkWorkAction, UNLINKING_FIELDS, unlinkWorkAction } from './pages/desk/action-links.ts';
import { deskActionPage } from './pages/desk/action.tsx';
import { HAND_OVER_FIELDS, handOverPage } from './pages/desk/hand-over.tsx';
import { closePlanPage } from './pages/desk/close-plan.tsx';
import { planDeskText } from './pages/desk/messages/index.ts';
import { openPlanPage } from './pages/desk/open-plan.tsx';
import { countPlanTasks } from './pages/desk/plan-day.tsx';
import { deskPlanPage } from './pages/desk/plan.tsx';
import {
  ANSWERING_FIELDS,
  CARRYING_FIELDS,
  CONFIRMING_FIELDS,
  DISCARDING_FIELDS,
  DROPPING_FIELDS,
  LINKING_FIELDS,
  NAMING_FIELDS,
  OPENING_FIELDS,
  REPORTING_FIELDS,
} from './use-cases/act-schemas.ts';
import { REPEATED } from './use-cases/action-schemas.ts';
import { MAX_ACTION_LENGTHS } from './domain/action.ts';
import { MAX_LIST_LENGTH } from '#platform/http/form-texts.ts';
import { withMaxLengths } from '#platform/http/with-max-lengths.ts';

export function planLink(house: PlanHouse): DeskLink {
  return {
    id: 'plan',
    path: '/desk/plan',
    permission: 'action.follow',
    key: 'x',
    label: (locale) => planDeskText.in(locale)('plan'),
    waiting: (asking) => countPlanTasks(asking, house),
  };
}

/** That something became of an action: heard where it lies. */
export function planEvents({ areas }: Pick<PlanHouse, 'areas'>): DeskEvents {
  return {
    types: ['action.*', 'plan.*'],
    permission: 'action.follow',
    where: ({ area }) => {
      const areaId = parseId<'area'>(area ?? '');
      return { areaIds: areaId ? areas.lineOf(areaId) : [] };
    },
  };
}

const NEWS = [
  'asked',
  'hand-over',
  'overdue',
  'silent',
  'claimed',
  'confirmed',
  'disputed',
] as const;
/** What stands on «my day» as a task, and is told there once: nobody confirms what their own side did, who may confirm others. */
const TASKS: ReadonlySet<(typeof NEWS)[number]> = new Set(['asked', 'claimed']);

/** How those are told who stand for an action, keep the plan, or confirm: which one, and where. */
export function planNotices({ areas }: Pick<PlanHouse, 'areas'>): readonly NotificationKind[] {
  return NEWS.map((became): NotificationKind => {
    return {
      kind: `action.${became}`,
      ...(TASKS.has(became) && { task: 'action.follow' }),
      text: (locale, { area = '', number = '', year = '' }) => {
        const t = planDeskText.in(locale);
        const id = parseId<'area'>(area);
        const place = (id && deskAreaName(locale, { areas }, id)) || t('not-known');
        return t(`notice.${became}`, { number, year, place });
      },
    };
  });
}

const ACTS: Readonly<
  Record<
    ActionActName,
    { readonly permission: `action.${string}`; readonly fields: readonly string[] }
  >
> = {
  answer: { permission: 'action.answer', fields: ANSWERING_FIELDS },
  report: { permission: 'action.report', fields: REPORTING_FIELDS },
  confirm: { permission: 'action.confirm', fields: CONFIRMING_FIELDS },
  owner: { permission: 'action.steer', fields: NAMING_FIELDS },
  carry: { permission: 'action.steer', fields: CARRYING_FIELDS },
  drop: { permission: 'action.steer', fields: DROPPING_FIELDS },
  discard: { permission: 'action.write', fields: DISCARDING_FIELDS },
};

/** Of the fields, those that hold more than a line. */
const MAX_LENGTHS = {
  words: MAX_ACTION_LENGTHS.words,
  scanning: MAX_ACTION_LENGTHS.problem,
  analysis: MAX_ACTION_LENGTHS.problem,
  response: MAX_ACTION_LENGTHS.problem,
  assessment: MAX_ACTION_LENGTHS.problem,
  privacyNote: MAX_ACTION_LENGTHS.privacy,
  stages: MAX_LIST_LENGTH,
  partners: MAX_LIST_LENGTH,
};

/** The desk of joint actions: a plan, its actions, who stands for them, and what becomes of them. */
export function actionDeskRoutes(given: ActionPages): readonly Route<Actor>[] {
  const { get, post, form } = staffPages(given);
  const upload = { bytes: MAX_PHOTOGRAPH_BYTES, files: 1 };
  return withMaxLengths(MAX_LENGTHS, [
    get('/desk/plan', 'action.follow', deskPlanPage),
    ...form('/desk/plan/new', 'plan.open', openPlanPage, { fields: OPENING_FIELDS }),
    ...form('/desk/plan/:id/close', 'plan.close', closePlanPage),
    // Before the page of one action, whose id «new» would be.
    ...form('/desk/plan/actions/new', 'action.write', newActionPage, {
      fields: NEW_ACTION_FIELDS,
      repeated: REPEATED,
    }),
    get('/desk/plan/actions/:id', 'action.follow', deskActionPage),
    ...form('/desk/plan/actions/:id/edit', 'action.write', editActionPage, {
      fields: EDIT_ACTION_FIELDS,
      repeated: REPEATED,
    }),
    ...ACTION_ACTS.flatMap((act) => {
      const { permission, fields } = ACTS[act];
      const more = act === 'report' ? { fields, upload } : { fields };
      return form(`/desk/plan/actions/:id/${act}`, permission, actionActPage(act), more);
    }),
    post('/desk/plan/actions/:id/hand-over', 'action.steer', handOverPage, {
      fields: HAND_OVER_FIELDS,
      secret: true,
    }),
    post('/desk/plan/actions/:id/link', 'action.report', linkWorkAction, {
      fields: LINKING_FIELDS,
    }),
    post('/desk/plan/actions/:id/unlink', 'action.report', unlinkWorkAction, {
      fields: UNLINKING_FIELDS,
    }),
  ]);
}
