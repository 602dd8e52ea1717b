import { describe, expect, it } from 'vitest';
import {
  type FileId,
  newId,
  type PublishedReportId,
  type ReportId,
  type SenderKey,
} from '#kernel/ids.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import { entriesOf } from '#modules/audit/testing.ts';
import { type Actor, inTransaction, RESIDENT } from '#modules/identity/index.ts';
import { officerStaff, STEPOVA, staffIn } from '#modules/officers/testing.ts';
import { newReceiptCode } from '#kernel/receipts/receipt-code.ts';
import { seeEverything } from '#platform/database/testing.ts';
import { loadPhotos, setPhotoShown } from '../storage/photos.ts';
import type { ReportsTables } from '../storage/tables.ts';
import { darkCorner, photograph, reportsForEachTest } from '../testing.ts';
import { addPhoto } from './add-photo.ts';
import { judgePhoto } from './judge-photo.ts';
import { readPublishedPhoto, readReceiptPhoto, readReportPhoto } from './read-photo.ts';
import { readReceipt } from './read-receipt.ts';

const ABSENT = { ok: false, refusal: 'absent' };
const PUBLISHED = newId<'published-report'>(systemRandom);

describe('a photograph of a report', () => {
  const reports = reportsForEachTest();

  const sent = async (category = 'dark-place') => {
    const key: SenderKey = newId(systemRandom);
    using context = await reports.as(RESIDENT);
    const put = await addPhoto(context, {
      key,
      bytes: await photograph(10),
      client: '192.0.2.1',
    });
    if (!put.ok) throw new Error(put.refusal);
    const report = await reports.send(darkCorner({ key, category, photos: [put.value.id] }));
    const receipt = await readReceipt(context, report.code);
    const photo = receipt.ok ? receipt.value.photos[0] : undefined;
    if (!photo) throw new Error('no photograph');
    return { ...report, photoId: photo.id };
  };
  /** As publishing leaves it. */
  const publish = (id: ReportId, isHidden = false) =>
    seeEverything(reports.planted.platform.database, async (tx) => {
      const at = Temporal.Instant.from('2026-11-25T09:00:00Z');
      const values = { category: 'dark-place', status: 'received', words: '…', place_words: '' };
      await tx
        .$extendTables<ReportsTables>()
        .insertInto('reports.published')
        .values({
          id: PUBLISHED,
          report_id: id,
          ...values,
          submitted_at: at,
          changed_at: at,
          edited_at: at,
          is_open: true,
          position_rule: 'place',
          is_looked_at: true,
          answer_reader: 'receipt',
          hidden_at: isHidden ? at : null,
        })
        .execute();
    });
  const read = async (actor: Actor, id: ReportId, photoId: FileId) => {
    using context = await reports.as(actor);
    return await readReportPhoto(context, { id, photoId, size: 'large' });
  };
  const seen = async (photoId: FileId, id: PublishedReportId = PUBLISHED) => {
    using context = await reports.as(RESIDENT);
    return await readPublishedPhoto(context, { id, photoId, size: 'small' });
  };
  const judge = async (actor: Actor, id: ReportId, photoId: FileId, isShown: boolean) => {
    using context = await reports.as(actor);
    return await judgePhoto(context, { id, photoId, isShown });
  };

  it('is seen by who reads the report, without an entry for each, and by nobody of elsewhere', async () => {
    const { id, photoId } = await sent();
    const coordinator = await staffIn(reports.planted, 'coordinator');
    expect(await read(coordinator, id, photoId)).toMatchObject({ ok: true });
    expect(await entriesOf(reports.planted.platform, 'report.read')).toEqual([]);
    expect(await read(await staffIn(reports.planted, 'coordinator', STEPOVA), id, photoId)).toEqual(
      ABSENT,
    );
    expect(await read(await staffIn(reports.planted, 'administrator'), id, photoId)).toEqual(
      ABSENT,
    );
    expect(await read(RESIDENT, id, photoId)).toEqual(ABSENT);
  });

  it('of what is confidential is seen by whom it was given to and by the head, and is shown by nobody', async () => {
    const { id, photoId } = await sent('violence-at-home');
    const head = await staffIn(reports.planted, 'police-head');
    expect(await read(head, id, photoId)).toMatchObject({ ok: true });
    const officer = await officerStaff(reports.planted, '0012345');
    expect(await read(officer, id, photoId)).toMatchObject({ ok: true });
    const colleague = await staffIn(reports.planted, 'district-officer');
    expect(await read(colleague, id, photoId)).toEqual(ABSENT);
    for (const actor of [head, officer])
      expect(await judge(actor, id, photoId, true)).toEqual(ABSENT);
  });

  it('is seen under its own report alone', async () => {
    const [one, other] = [await sent(), await sent()];
    const coordinator = await staffIn(reports.planted, 'coordinator');
    expect(await read(coordinator, other.id, one.photoId)).toEqual(ABSENT);
    using context = await reports.as(RESIDENT);
    const byReceipt = (code: typeof one.code) =>
      readReceiptPhoto(context, { code, photoId: one.photoId, size: 'large' });
    expect(await byReceipt(one.code)).toMatchObject({ ok: true });
    expect(await byReceipt(other.code)).toEqual(ABSENT);
    expect(await byReceipt(newReceiptCode(systemRandom))).toEqual(ABSENT);
  });

  it('is seen by everybody only once an officer shows it, with a published report', async () => {
    const { id, photoId } = await sent();
    const officer = await staffIn(reports.planted, 'district-officer');
    expect(await seen(photoId)).toEqual(ABSENT);
    await publish(id);
    expect(await seen(photoId)).toEqual(ABSENT);
    expect(await judge(officer, id, photoId, true)).toMatchObject({ ok: true });
    expect(await judge(officer, id, photoId, true)).toMatchObject({ ok: true });
    expect(await seen(photoId)).toMatchObject({ ok: true });
    expect(await seen(photoId, newId(systemRandom))).toEqual(ABSENT);
    expect(await entriesOf(reports.planted.platform, 'report.show-photo')).toMatchObject([
      { thing_kind: 'report', thing_id: id },
    ]);
    expect(await judge(officer, id, photoId, false)).toMatchObject({ ok: true });
    expect(await seen(photoId)).toEqual(ABSENT);
    expect(await entriesOf(reports.planted.platform, 'report.withhold-photo')).toHaveLength(1);
  });

  it('that is shown is seen by nobody while its report is not published, or is hidden', async () => {
    const { id, photoId } = await sent();
    const officer = await staffIn(reports.planted, 'district-officer');
    await judge(officer, id, photoId, true);
    expect(await seen(photoId)).toEqual(ABSENT);
    await publish(id, true);
    expect(await seen(photoId)).toEqual({ ok: false, refusal: 'gone' });
  });

  it('is hidden by the database, too, from whoever asks it past the use case', async () => {
    const { id, photoId } = await sent();
    const { database } = reports.planted.platform;
    const rows = () =>
      database.transaction((tx) =>
        tx.$extendTables<ReportsTables>().selectFrom('reports.photo').select('id').execute(),
      );
    await publish(id);
    expect(await rows()).toEqual([]);
    await judge(await staffIn(reports.planted, 'district-officer'), id, photoId, true);
    expect(await rows()).toEqual([{ id: photoId }]);
  });

  it('is not shown past the use case, either, by whoever only reads', async () => {
    const { id, photoId } = await sent();
    const show = async (actor: Actor) => {
      using context = await reports.as(actor);
      await inTransaction(context, (tx) => setPhotoShown(tx, photoId, true));
      const { platform } = reports.planted;
      return await seeEverything(platform.database, (tx) => loadPhotos(tx, id));
    };
    expect(await show(await staffIn(reports.planted, 'shift-lead'))).toMatchObject([
      { isShown: undefined },
    ]);
    expect(await show(await staffIn(reports.planted, 'coordinator'))).toMatchObject([
      { isShown: true },
    ]);
  });

  it('is not an administrator’s to show, nor a colleague’s of elsewhere, nor whoever only reads', async () => {
    const { id, photoId } = await sent();
    for (const actor of [
      RESIDENT,
      await staffIn(reports.planted, 'administrator'),
      await staffIn(reports.planted, 'shift-lead'),
      await staffIn(reports.planted, 'district-officer', STEPOVA),
    ]) {
      expect(await judge(actor, id, photoId, true)).toEqual(ABSENT);
    }
    const officer = await staffIn(reports.planted, 'district-officer');
    expect(await judge(officer, id, newId(systemRandom), true)).toEqual(ABSENT);
  });
});
