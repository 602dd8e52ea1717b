import type { Route } from '#platform/http/route.ts';
import { type Actor, staffPages } from '#modules/identity/index.ts';
import { PROGRAMME_DRAFT } from './domain/programme-import/programme-draft.ts';
import type { ForumDesk } from './pages/desk/desk-pages.ts';
import { importPage, KEEPING_FIELDS } from './pages/programme-import/import.tsx';
import { confirmPage, discardPage, previewPage } from './pages/programme-import/preview.tsx';
import { confirmingSchema } from './use-cases/programme-import/programme-import-schemas.ts';

/** A programme from the file of another system: sent, looked at, then taken or forgotten. */
export function programmeImportRoutes(given: ForumDesk): readonly Route<Actor>[] {
  const { get, form, post } = staffPages(given);
  const path = '/desk/forum/:id/programme/import';
  return [
    ...form(path, 'programme.import', importPage, {
      // Twice what is taken, so that a file that is too large is told of by its own page.
      upload: { bytes: 2 * PROGRAMME_DRAFT.mostBytes, files: 1 },
      fields: KEEPING_FIELDS,
    }),
    get(`${path}/:draft`, 'programme.import', previewPage),
    post(`${path}/:draft/confirm`, 'programme.import', confirmPage, {
      fields: Object.keys(confirmingSchema.shape),
    }),
    post(`${path}/:draft/discard`, 'programme.import', discardPage),
  ];
}
