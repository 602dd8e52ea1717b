import { parseId } from '#kernel/ids.ts';
import type { Route } from '#platform/http/route.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { withMaxLengths } from '#platform/http/with-max-lengths.ts';
import {
  type Actor,
  type DeskEvents,
  type DeskLink,
  type NotificationKind,
  staffPages,
} from '#modules/identity/index.ts';
import { orGivenAway } from '#modules/officers/index.ts';
import { APPEAL_KINDS, MAX_APPEAL_LENGTHS } from './domain/appeal.ts';
import { actPage } from './pages/desk/act.tsx';
import { ACTS, RULES } from './pages/desk/acts.ts';
import { appealGivenAway, appealPage } from './pages/desk/appeal.tsx';
import { areaName, kindInLine } from './pages/desk/appeal-words.ts';
import { appealsPage } from './pages/desk/appeals.tsx';
import { countWaiting } from './pages/desk/appeals-day.tsx';
import type { AppealsHouse } from './pages/desk/desk-pages.ts';
import { fileDocument } from './pages/desk/file.ts';
import { appealsDeskText } from './pages/desk/messages/index.ts';
import { DESK_SHARE_FIELDS, deskSharePage, type SharingDesk } from './pages/share/desk-share.tsx';
import { letterDocument, letterPage } from './pages/letter/letter.tsx';

export function appealsLink(house: AppealsHouse): DeskLink {
  return {
    id: 'appeals',
    path: '/desk/appeals',
    permission: 'appeal.read',
    key: 'z',
    label: (locale) => appealsDeskText.in(locale)('appeals'),
    waiting: (asking) => countWaiting(asking, house),
  };
}

/** That something became of an appeal: heard where it lies, and by whom it was given to. */
export function appealEvents({ areas }: Pick<AppealsHouse, 'areas'>): DeskEvents {
  return {
    types: ['appeal.*'],
    permission: 'appeal.read',
    where: ({ area, assignee }) => {
      const areaId = parseId<'area'>(area ?? '');
      return {
        areaIds: areaId ? areas.lineOf(areaId) : [],
        assigneeIds: assignee === undefined ? [] : [assignee],
      };
    },
  };
}

/** How those are told who handle appeals: of which sort it is and where, never whose and what it says. */
export function appealNotices({ areas }: Pick<AppealsHouse, 'areas'>): readonly NotificationKind[] {
  return (['submitted', 'given', 'soon', 'today', 'overdue'] as const).map((became) => ({
    kind: `appeal.${became}`,
    // One that was given and is not due yet is no task of «my day».
    ...(became === 'given' ? {} : { task: 'appeal.handle' as const }),
    text: (locale, detail) =>
      appealsDeskText.in(locale)(`notice.${became}`, {
        kind: kindOf(locale, detail['kind']),
        place: placeOf(locale, areas, detail['area']),
      }),
  }));
}

function kindOf(locale: Locale, kind: string | undefined): string {
  return kindInLine(locale, APPEAL_KINDS.find((one) => one === kind) ?? 'application');
}

function placeOf(locale: Locale, areas: AppealsHouse['areas'], area: string | undefined): string {
  const id = parseId<'area'>(area ?? '');
  return id ? areaName(locale, { areas }, id) : appealsDeskText.in(locale)('not-known');
}

/** Of the fields, those that hold more than a line. */
const MAX_LENGTHS = {
  words: MAX_APPEAL_LENGTHS.words,
  howToComplain: MAX_APPEAL_LENGTHS.howToComplain,
};

/** The desk of appeals: the list, one of them, each act on a page of its own, files and the letter. */
export function appealDeskRoutes(given: SharingDesk): readonly Route<Actor>[] {
  const { get, form } = staffPages(given);
  return withMaxLengths(MAX_LENGTHS, [
    get('/desk/appeals', 'appeal.read', appealsPage),
    get('/desk/appeals/:id', 'appeal.read', appealPage),
    get('/desk/appeals/:id/letter', 'appeal.read', orGivenAway(letterPage, appealGivenAway)),
    get('/desk/appeals/:id/letter.docx', 'appeal.read', letterDocument),
    get('/desk/appeals/:id/files/:file', 'appeal.read', fileDocument),
    ...form(
      '/desk/appeals/:id/report',
      'appeal.handle',
      orGivenAway(deskSharePage, appealGivenAway),
      {
        fields: DESK_SHARE_FIELDS,
      },
    ),
    ...ACTS.flatMap((act) => {
      const { permission, fields } = RULES[act];
      const page = orGivenAway(actPage(act), appealGivenAway);
      return form(`/desk/appeals/:id/${act}`, permission, page, { fields });
    }),
  ]);
}
