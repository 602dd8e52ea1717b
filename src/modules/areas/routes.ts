import type { Route } from '#platform/http/route.ts';
import { withMaxLengths } from '#platform/http/with-max-lengths.ts';
import { type Actor, type DeskLink, staffPages } from '#modules/identity/index.ts';
import type { AreasDeskContext } from './domain/areas-context.ts';
import { IMPORT_DRAFT } from './domain/import-draft.ts';
import { areasText } from './messages/index.ts';
import { areaPage, publishPage, publishSchema } from './pages/area.tsx';
import { areasPage } from './pages/areas.tsx';
import { beatPage, beatSchema } from './pages/beat.tsx';
import { changePage, putBackPage } from './pages/change.tsx';
import { changesPage } from './pages/changes.tsx';
import {
  chooseImportPage,
  confirmImportPage,
  discardImportPage,
  confirmSchema,
  importPreviewPage,
  readingSchema,
} from './pages/import-preview.tsx';
import { groupsSchema } from './pages/group-fields.ts';
import { correctAreaPage, correctionSchema } from './pages/correct-area.tsx';
import { hromadaBeatsPage } from './pages/hromada-beats.tsx';
import { importPage, importSchema } from './pages/import.tsx';
import { makeBeatsPage } from './pages/make-beats.tsx';
import { publishBelowPage, publishBelowSchema } from './pages/publish-below.tsx';
import { renameAreaPage, slugSchema } from './pages/rename-area.tsx';

export const areasLink: DeskLink = {
  id: 'areas',
  path: '/desk/areas',
  permission: 'area.view',
  key: 'a',
  label: (locale) => areasText.in(locale)('desk.areas'),
};

/** Of the fields, those that hold more than a line. */
const MAX_LENGTHS = { name: 1_000 };

/** Where a coordinator keeps areas: the tree, imports with a preview, beats, and what can be put back. */
export function areasDeskRoutes(context: AreasDeskContext): readonly Route<Actor>[] {
  const { get, post, form } = staffPages(context);
  return withMaxLengths(MAX_LENGTHS, [
    get('/desk/areas', 'area.view', areasPage),
    ...form('/desk/areas/import', 'area.import', importPage, {
      upload: { bytes: IMPORT_DRAFT.mostBytes, files: 1 },
      fields: ['file', ...Object.keys(importSchema.shape)],
    }),
    get('/desk/areas/import/:id', 'area.import', importPreviewPage),
    post('/desk/areas/import/:id', 'area.import', chooseImportPage, {
      fields: Object.keys(readingSchema.shape),
    }),
    post('/desk/areas/import/:id/confirm', 'area.import', confirmImportPage, {
      fields: Object.keys(confirmSchema.shape),
    }),
    post('/desk/areas/import/:id/discard', 'area.import', discardImportPage),
    get('/desk/areas/changes', 'area.view', changesPage),
    get('/desk/areas/changes/:id', 'area.view', changePage),
    post('/desk/areas/changes/:id/put-back', 'area.put-back', putBackPage),
    get('/desk/areas/:id', 'area.view', areaPage),
    post('/desk/areas/:id/publish', 'area.publish', publishPage, {
      fields: Object.keys(publishSchema.shape),
    }),
    ...form('/desk/areas/:id/publish-below', 'area.publish', publishBelowPage, {
      fields: Object.keys(publishBelowSchema.shape),
    }),
    ...form('/desk/areas/:id/correct', 'area.correct', correctAreaPage, {
      fields: Object.keys(correctionSchema.shape),
    }),
    post('/desk/areas/:id/rename', 'area.rename', renameAreaPage, {
      fields: Object.keys(slugSchema.shape),
    }),
    get('/desk/areas/:id/beats', 'beat.inspect', hromadaBeatsPage),
    ...(['settlements', 'districts'] as const).flatMap((way) => [
      get(`/desk/areas/:id/beats/${way}`, 'beat.make', makeBeatsPage(way)),
      post(`/desk/areas/:id/beats/${way}`, 'beat.make', makeBeatsPage(way), {
        fields: Object.keys(groupsSchema.shape),
        repeated: ['in', 'name'],
        limit: LOOKS,
      }),
    ]),
    ...form('/desk/areas/:id/beats/:beat', 'beat.make', beatPage, {
      fields: Object.keys(beatSchema.shape),
      repeated: ['settlement'],
      limit: LOOKS,
    }),
  ]);
}

/** Whoever draws beats looks at many before one is written. */
const LOOKS = { posts: 300, seconds: 600 };
