import type { Selectable } from 'kysely';
import sharp from 'sharp';
import {
  newId,
  type FileId,
  type PublishedReportId,
  type ReportId,
  type SenderKey,
} from '#kernel/ids.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import { receiptKeys } from '#platform/crypto/receipt-keys.ts';
import { seeEverything } from '#platform/database/testing.ts';
import { type Actor, RESIDENT } from '#modules/identity/index.ts';
import { keptOfficer, officersForEachTest, type TestOfficers } from '#modules/officers/testing.ts';
import type { ReceiptCode } from '#kernel/receipts/receipt-code.ts';
import type { ReportsContext } from './domain/reports-context.ts';
import { reportsPermissions } from './permissions.ts';
import { saveGiving } from './storage/change-report.ts';
import { loadPhotos } from './storage/photos.ts';
import type { ReportsTables } from './storage/tables.ts';
import { addPhoto } from './use-cases/add-photo.ts';
import { judgePhoto } from './use-cases/judge-photo.ts';
import { openReportCategoryDirectory } from './use-cases/open-report-category-directory.ts';
import { publishReport, type PublishReport } from './use-cases/publish-report.ts';
import { type SubmitReport, submitReport } from './use-cases/submit-report.ts';

/** In the village of Sadove, on Olena Zrazkova’s beat. */
export const BY_THE_SHOP = { lat: 45.5, lon: 29.7 };

export interface TestReports {
  readonly planted: TestOfficers;
  /** As somebody, at this moment. */
  as(actor: Actor, at?: string): Promise<ReportsContext & Disposable>;
  /** What a resident sends, and the receipt that it got. */
  send(
    changes?: Partial<SubmitReport>,
    at?: string,
  ): Promise<{ readonly id: ReportId; readonly code: ReceiptCode }>;
  rows(): Promise<readonly KeptRow[]>;
  /** To the officer of that badge, wherever they serve: as if somebody had named them, where nothing else is said. */
  giveTo(id: ReportId, badgeNumber: string, how?: { readonly isNamed: boolean }): Promise<void>;
}

type KeptRow = Selectable<ReportsTables['reports.report']>;

/** The small community with its two officers, and whatever is reported there. */
export function reportsForEachTest(): TestReports {
  const planted = officersForEachTest({ permissions: reportsPermissions });
  const receipts = receiptKeys(Buffer.alloc(32, 7));
  const as: TestReports['as'] = async (actor, at) => {
    const opened = await planted.open();
    const reportCategories = await openReportCategoryDirectory(planted.platform);
    const platform = at ? planted.at(at).platform : opened.platform;
    return {
      ...opened,
      platform,
      actor,
      receipts,
      reportCategories,
      [Symbol.dispose]: () => {
        reportCategories.close();
        opened[Symbol.dispose]();
      },
    };
  };
  return {
    planted,
    as,
    send: async (changes = {}, at) => {
      using context = await as(RESIDENT, at);
      const report = darkCorner(changes);
      const sent = await submitReport(context, report);
      if (!sent.ok) throw new Error(sent.refusal);
      return { id: receipts.of('report', report.key).id, code: sent.value.code };
    },
    rows: () =>
      seeEverything(planted.platform.database, (tx) =>
        tx.$extendTables<ReportsTables>().selectFrom('reports.report').selectAll().execute(),
      ),
    giveTo: async (id, badgeNumber, { isNamed } = { isNamed: true }) => {
      const { id: officerId } = await keptOfficer(planted, badgeNumber);
      const now = planted.platform.clock.now();
      await seeEverything(planted.platform.database, (tx) =>
        saveGiving(tx, id, { officerId, isNamed }, now),
      );
    },
  };
}

/** A lamp that is out by the shop, unless something else is said. */
export function darkCorner(changes: Partial<SubmitReport> = {}): SubmitReport {
  return {
    key: newId(systemRandom),
    category: 'dark-place',
    words: 'Не світить ліхтар, увечері нічого не видно.',
    answers: {},
    place: { position: BY_THE_SHOP },
    placeWords: 'біля магазину',
    contact: undefined,
    photos: [],
    language: 'uk',
    ...changes,
  };
}

/** A small grey JPEG; of another shade, it is another file. */
export async function photograph(shade: number): Promise<Uint8Array> {
  const background = { r: shade, g: shade, b: shade };
  const create = { width: 640, height: 400, channels: 3, background } as const;
  return await sharp({ create }).jpeg().toBuffer();
}

/** What an officer of that place leaves of a report, for everybody. */
export async function publishedBy(
  reports: TestReports,
  officer: Actor,
  id: ReportId,
  changes: Partial<PublishReport> = {},
): Promise<PublishedReportId> {
  using context = await reports.as(officer);
  const row = (await reports.rows()).find((one) => one.id === id);
  if (!row) throw new Error('no report');
  const published = await publishReport(context, {
    id,
    words: 'Біля магазину не світить ліхтар.',
    placeWords: 'біля магазину',
    contactsConfirmed: false,
    seenAt: row.changed_at,
    ...changes,
  });
  if (!published.ok) throw new Error(published.refusal);
  return published.value;
}

/** A photograph that waits to be sent with that key. */
export async function putUp(
  context: ReportsContext,
  key: SenderKey,
  bytes: Uint8Array,
): Promise<FileId> {
  const put = await addPhoto(context, { key, bytes, client: '192.0.2.1' });
  if (!put.ok) throw new Error(put.refusal);
  return put.value.id;
}

/** Its photographs, which an officer looked at and shows. */
export async function showPhotos(
  context: ReportsContext,
  id: ReportId,
): Promise<readonly FileId[]> {
  const photos = await seeEverything(context.platform.database, (tx) => loadPhotos(tx, id));
  for (const photo of photos) {
    const judged = await judgePhoto(context, { id, photoId: photo.id, isShown: true });
    if (!judged.ok) throw new Error(judged.refusal);
  }
  return photos.map((photo) => photo.id);
}
