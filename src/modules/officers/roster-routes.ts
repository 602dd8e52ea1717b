import type { Route } from '#platform/http/route.ts';
import { type Actor, type DeskContext, staffPages } from '#modules/identity/index.ts';
import { officersDesk } from './pages/desk/desk-pages.ts';
import type { OfficersContext } from './domain/officers-context.ts';
import { FORM_FIELD } from './pages/desk/roster-forms.tsx';
import { rosterImportPage, rosterTemplatePage } from './pages/desk/roster-import.tsx';
import {
  confirmRosterPage,
  confirmRosterSchema,
  discardRosterPage,
  rosterPreviewPage,
} from './pages/desk/roster-preview.tsx';

/** Officers from a table: sent, looked at, then written or forgotten. */
export function rosterRoutes(given: OfficersContext & DeskContext): readonly Route<Actor>[] {
  const { get, post } = staffPages(officersDesk(given));
  return [
    get('/desk/officers/import', 'officer.import', rosterImportPage),
    post('/desk/officers/import', 'officer.import', rosterImportPage, {
      upload: { bytes: FILE_BYTES, files: 1 },
      fields: ['file'],
    }),
    get('/desk/officers/import/template', 'officer.import', rosterTemplatePage),
    get('/desk/officers/import/:id', 'officer.import', rosterPreviewPage),
    post('/desk/officers/import/:id/confirm', 'officer.import', confirmRosterPage, {
      fields: [...Object.keys(confirmRosterSchema.shape), FORM_FIELD],
      repeated: [FORM_FIELD],
    }),
    post('/desk/officers/import/:id/discard', 'officer.import', discardRosterPage),
  ];
}

/** Twice what is taken, so that a table that is too large is told of by its own page. */
const FILE_BYTES = 2 * 1024 * 1024;
