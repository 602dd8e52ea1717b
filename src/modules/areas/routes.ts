import type { Answer, PageRequest, Route } from '../../platform/http/route.ts';
import { MAIN_LOCALES } from '../../platform/i18n/locales.ts';
import { type Actor, asActor, type DeskLink, type Permission } from '../identity/index.ts';
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
import { renameAreaPage, slugSchema } from './pages/rename-area.tsx';

export const areasLink: DeskLink = {
  id: 'areas',
  order: 60,
  path: '/desk/areas',
  permission: 'area.view',
  key: 'a',
  label: (locale) => areasText.in(locale)('desk.areas'),
};

/** Where a coordinator keeps areas: the tree, imports with a preview, beats, and what can be put back. */
export function areasDeskRoutes(context: AreasDeskContext): readonly Route<Actor>[] {
  const row = (
    method: 'GET' | 'POST',
    path: string,
    permission: Permission,
    handle: (context: AreasDeskContext, request: PageRequest) => Promise<Answer>,
    more: Pick<Route<Actor>, 'upload' | 'fields' | 'repeated' | 'limit'> = {},
  ): Route<Actor> => ({
    method,
    path,
    access: { permission },
    locales: MAIN_LOCALES,
    unlisted: true,
    ...more,
    handle: (request) => handle(asActor(context, request), request),
  });
  return [
    row('GET', '/desk/areas', 'area.view', areasPage),
    row('GET', '/desk/areas/import', 'area.import', importPage),
    row('POST', '/desk/areas/import', 'area.import', importPage, {
      upload: { bytes: IMPORT_DRAFT.mostBytes, files: 1 },
      fields: ['file', ...Object.keys(importSchema.shape)],
    }),
    row('GET', '/desk/areas/import/:id', 'area.import', importPreviewPage),
    row('POST', '/desk/areas/import/:id', 'area.import', chooseImportPage, {
      fields: Object.keys(readingSchema.shape),
    }),
    row('POST', '/desk/areas/import/:id/confirm', 'area.import', confirmImportPage, {
      fields: Object.keys(confirmSchema.shape),
    }),
    row('POST', '/desk/areas/import/:id/discard', 'area.import', discardImportPage),
    row('GET', '/desk/areas/changes', 'area.view', changesPage),
    row('GET', '/desk/areas/changes/:id', 'area.view', changePage),
    row('POST', '/desk/areas/changes/:id/put-back', 'area.put-back', putBackPage),
    row('GET', '/desk/areas/:id', 'area.view', areaPage),
    row('POST', '/desk/areas/:id/publish', 'area.publish', publishPage, {
      fields: Object.keys(publishSchema.shape),
    }),
    row('GET', '/desk/areas/:id/correct', 'area.correct', correctAreaPage),
    row('POST', '/desk/areas/:id/correct', 'area.correct', correctAreaPage, {
      fields: Object.keys(correctionSchema.shape),
    }),
    row('POST', '/desk/areas/:id/rename', 'area.rename', renameAreaPage, {
      fields: Object.keys(slugSchema.shape),
    }),
    row('GET', '/desk/areas/:id/beats', 'beat.inspect', hromadaBeatsPage),
    ...(['settlements', 'districts'] as const).flatMap((way) => [
      row('GET', `/desk/areas/:id/beats/${way}`, 'beat.make', makeBeatsPage(way)),
      row('POST', `/desk/areas/:id/beats/${way}`, 'beat.make', makeBeatsPage(way), {
        fields: Object.keys(groupsSchema.shape),
        repeated: ['in', 'name'],
        limit: LOOKS,
      }),
    ]),
    row('GET', '/desk/areas/:id/beats/:beat', 'beat.make', beatPage),
    row('POST', '/desk/areas/:id/beats/:beat', 'beat.make', beatPage, {
      fields: Object.keys(beatSchema.shape),
      repeated: ['settlement'],
      limit: LOOKS,
    }),
  ];
}

/** Whoever draws beats looks at many before one is written. */
const LOOKS = { posts: 300, seconds: 600 };
