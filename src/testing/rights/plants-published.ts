import { newId, parseId } from '#kernel/ids.ts';
import { REPORT_PHOTO_FILES } from '#modules/reports/domain/photo-files.ts';
import { findPublishedOf } from '#modules/reports/storage/load-published.ts';
import { insertPhotos, setPhotoShown } from '#modules/reports/storage/photos.ts';
import { photograph } from '#modules/reports/testing.ts';
import type { Plant } from './line.ts';
import { plantPublishedReport } from './plants-reports.ts';

const PICTURE = await photograph(120);

/** What everybody reads of a report, under its own id. */
export const plantPublished: Plant = async (world, where, asker) => {
  const report = await plantPublishedReport(world, where, asker);
  const id = parseId<'report'>(report?.params['id'] ?? '');
  const published = id && (await world.see((tx) => findPublishedOf(tx, id)));
  return published && report && { params: { id: published.id }, facts: report.facts };
};

/** A photograph of it that an officer shows. */
export const plantPublishedPhoto: Plant = async (world, where, asker) => {
  const report = await plantPublishedReport(world, where, asker);
  const id = parseId<'report'>(report?.params['id'] ?? '');
  const published = id && (await world.see((tx) => findPublishedOf(tx, id)));
  if (!id || !published || !report) return undefined;
  const { files, random } = world.context.platform;
  const photo = newId<'file'>(random);
  await world.see(async (tx) => {
    await insertPhotos(tx, id, [{ id: photo, position: 1, width: 640, height: 400 }]);
    await setPhotoShown(tx, photo, true);
  });
  for (const one of Object.values(REPORT_PHOTO_FILES)) await files.write(one, photo, PICTURE);
  return { params: { id: published.id, photo }, facts: report.facts };
};
