import { parseId } from '#kernel/ids.ts';
import type { Route } from '#platform/http/route.ts';
import { formatDay } from '#platform/i18n/dates.ts';
import {
  type Actor,
  type DeskEvents,
  type DeskLink,
  type NotificationKind,
  staffPages,
} from '#modules/identity/index.ts';
import { REGISTER_DRAFT } from './domain/register-draft.ts';
import type { SchoolsContext } from './domain/schools-context.ts';
import { ASSIGN_FIELDS, assignPage } from './pages/desk/assign.tsx';
import { CHANGE_FIELDS, changeOfficerPage } from './pages/desk/change-officer.tsx';
import type { SchoolsDesk } from './pages/desk/desk-pages.ts';
import { schoolsDeskText } from './pages/desk/messages/index.ts';
import { registerImportPage } from './pages/desk/register-import.tsx';
import {
  confirmRegisterPage,
  confirmRegisterSchema,
  discardRegisterPage,
  registerPreviewPage,
} from './pages/desk/register-preview.tsx';
import { deskSchoolPage } from './pages/desk/school.tsx';
import { deskSchoolsPage } from './pages/desk/schools.tsx';
import { schoolName } from './pages/lessons/lesson-words.ts';
import { TOLD_OF_SCHOOLS } from './use-cases/tell-school-officers.ts';

export const schoolsLink: DeskLink = {
  id: 'schools',
  path: '/desk/schools',
  permission: 'school.follow',
  label: (locale) => schoolsDeskText.in(locale)('schools'),
};

/** That a school is somebody else's now: heard where it is. */
export function schoolEvents({ areas }: Pick<SchoolsContext, 'areas'>): DeskEvents {
  return {
    types: ['school.*'],
    permission: 'school.follow',
    where: ({ area }) => {
      const areaId = parseId<'area'>(area ?? '');
      return { areaIds: areaId ? areas.lineOf(areaId) : [] };
    },
  };
}

/** How officers are told that a school is theirs now, or no more: which one, or how many, and from what day or until when. */
export function schoolNotices(
  house: Pick<SchoolsContext, 'organisations'>,
): readonly NotificationKind[] {
  return TOLD_OF_SCHOOLS.map((became) => ({
    kind: `school.${became}`,
    text: (locale, { school, count, day }) => {
      const t = schoolsDeskText.in(locale);
      const id = parseId<'organisation'>(school ?? '');
      const many = Number(count ?? 1);
      const words = {
        day: day === undefined ? '' : formatDay(locale, Temporal.PlainDate.from(day)),
        count: many,
        school: id ? schoolName(house, locale, id) : '',
      };
      return many > 1 ? t(`notice.${became}.many`, words) : t(`notice.${became}`, words);
    },
  }));
}

/** Twice what is taken, so that a register that is too large is told of by its own page. */
const FILE_BYTES = 2 * REGISTER_DRAFT.mostBytes;

/** The desk of schools: the list, giving schools to an officer, the register, and one of them. */
export function schoolDeskRoutes(given: SchoolsDesk): readonly Route<Actor>[] {
  const { get, post, form } = staffPages(given);
  return [
    get('/desk/schools', 'school.follow', deskSchoolsPage),
    // Before the pages of one school, whose id they would be.
    ...form('/desk/schools/assign', 'school.assign', assignPage, {
      fields: ASSIGN_FIELDS,
      repeated: ['schools'],
    }),
    get('/desk/schools/import', 'school.import', registerImportPage),
    post('/desk/schools/import', 'school.import', registerImportPage, {
      upload: { bytes: FILE_BYTES, files: 1 },
      fields: ['file'],
    }),
    get('/desk/schools/import/:id', 'school.import', registerPreviewPage),
    post('/desk/schools/import/:id/confirm', 'school.import', confirmRegisterPage, {
      fields: Object.keys(confirmRegisterSchema.shape),
    }),
    post('/desk/schools/import/:id/discard', 'school.import', discardRegisterPage),
    get('/desk/schools/:id', 'school.follow', deskSchoolPage),
    ...form('/desk/schools/:id/officer/:given', 'school.assign', changeOfficerPage, {
      fields: CHANGE_FIELDS,
    }),
  ];
}
