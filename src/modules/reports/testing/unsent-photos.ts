import { expect } from 'vitest';
import { type FileId, newId, type SenderKey } from '#kernel/ids.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import { RESIDENT } from '#modules/identity/index.ts';
import { REPORT_PHOTO_FILES, UNSENT_PHOTO_FILES } from '../domain/photo-files.ts';
import { photograph, type TestReports } from '../testing.ts';
import { addPhoto } from '../use-cases/add-photo.ts';
import { listUnsentPhotos } from '../use-cases/read-unsent-photos.ts';
import { removePhoto } from '../use-cases/remove-photo.ts';
import { type SubmitReport, submitReport } from '../use-cases/submit-report.ts';

export const PHOTO_CLASSES = [
  ...Object.values(UNSENT_PHOTO_FILES),
  ...Object.values(REPORT_PHOTO_FILES),
];

/** What a resident does with photographs before and when the report is sent, and what lies on the disk then. */
export function unsentPhotos(reports: TestReports) {
  const newKey = (): SenderKey => newId(systemRandom);

  const client = '192.0.2.1';
  const add = async (key: SenderKey, bytes: Uint8Array, at?: string, from = client) => {
    using context = await reports.as(RESIDENT, at);
    return await addPhoto(context, { key, bytes, client: from });
  };
  const added = async (key: SenderKey, shade: number): Promise<FileId> => {
    // The lighter, the later: of two that come at once, either may stand first.
    const photo = await add(key, await photograph(shade), `2026-11-25T07:59:${shade}Z`);
    if (!photo.ok) throw new Error(photo.refusal);
    return photo.value.id;
  };
  const remove = async (key: SenderKey, id: FileId) => {
    using context = await reports.as(RESIDENT);
    return await removePhoto(context, { key, id });
  };
  const unsent = async (key: SenderKey) => {
    using context = await reports.as(RESIDENT);
    return (await listUnsentPhotos(context, key)).map(({ id }) => id);
  };
  const submit = async (report: SubmitReport) => {
    using context = await reports.as(RESIDENT);
    return await submitReport(context, report);
  };
  /** Ids of the files of each class. */
  const onDisk = async () => {
    const { files } = reports.planted.platform;
    const lists = await Promise.all(PHOTO_CLASSES.map((one) => files.list(one)));
    const [unsentLarge, unsentSmall, large, small] = lists.map((list) =>
      list.map(({ id }) => id).toSorted(),
    );
    expect(unsentSmall).toEqual(unsentLarge);
    expect(small).toEqual(large);
    return { unsent: unsentLarge, attached: large };
  };
  return { client, newKey, add, added, remove, unsent, submit, onDisk };
}
