import type { Point } from '#kernel/geometry/geometry.ts';
import type { AccountId, AreaId, FileId, SenderKey } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Tx } from '#platform/database/database.ts';
import { singleFlight } from '#platform/database/single-flight.ts';
import { asInstallation, inTransaction, withOtherResidents } from '#modules/identity/index.ts';
import type { ReceiptCode } from '#kernel/receipts/receipt-code.ts';
import { fingerprint } from '#platform/crypto/fingerprint.ts';
import type { Sending } from '#platform/crypto/receipt-keys.ts';
import { newReport } from '../domain/new-report.ts';
import type { EnteredWay, NewReport, ReportContact, ReportWay } from '../domain/report.ts';
import type { ReportCategory } from '../domain/report-category.ts';
import { UNSENT_PHOTO_FILES } from '../domain/photo-files.ts';
import type { ReportsContext } from '../domain/reports-context.ts';
import type { SentByProgram } from '../storage/sent-by-program.ts';
import {
  findReceived,
  insertReport,
  isKnownAlready,
  refuseReceived,
} from '../storage/save-report.ts';
import { readyPhotos } from './attach-photos.ts';
import { hasBelongings, keepBelongings } from './keep-belongings.ts';
import { findReportCategory } from './list-report-categories.ts';
import { removePhotoFiles } from './photo-files.ts';
import { reportSending } from './report-sending.ts';
import { tellSubmitted } from './tell-submitted.ts';
import { whoseIsIt } from '#modules/officers/index.ts';

export interface SubmitReport {
  /** The sender’s key. */
  readonly key: SenderKey;
  /** Where its author has the code already: what the report is called and opened with, instead of what the key gives. */
  readonly sending?: Sending<'report'>;
  readonly category: string;
  readonly words: string;
  readonly answers: Readonly<Record<string, string>>;
  /** A point on the map, or an area from a list. */
  readonly place: { readonly position: Point } | { readonly areaId: AreaId };
  readonly placeWords: string;
  readonly contact: ReportContact | undefined;
  /** Put up under the same key before, in this order. */
  readonly photos: readonly FileId[];
  readonly language: string;
  /** Where a partner's program sent it for its author. */
  readonly program?: SentByProgram | undefined;
  /** Where a colleague wrote down what its author said; that they may, `enterReport` has asked. */
  readonly entered?: { readonly by: AccountId; readonly way: EnteredWay } | undefined;
}

/**
 * `place-outside`: none of our officers answers there. `photo-absent`: one of them is not there (any more), and its
 * author should see so before the report goes without it. `conflict`: the key was used for something else.
 */
export type SubmitRefusal =
  | 'forbidden'
  | 'category-unknown'
  | 'place-outside'
  | 'contact-missing'
  | 'photo-absent'
  | 'conflict';

export interface Receipt {
  readonly code: ReceiptCode;
  readonly at: Temporal.Instant;
}

/**
 * Keeps what somebody tells the police, and answers with the receipt when it is on the disk. No account; nothing is
 * known of whoever wrote it but what they wrote. Sent again, it is the same report with the same receipt.
 */
export async function submitReport(
  context: ReportsContext,
  input: SubmitReport,
): Promise<Result<Receipt, SubmitRefusal>> {
  const { policy, actor, platform } = context;
  if (!policy.can(actor, 'report.submit')) return refuse('forbidden');
  const areaId = areaOf(context, input);
  if (!areaId) return refuse('place-outside');
  const said = fingerprintOf(input);
  const received = await once(platform.database, `${input.key} ${said}`, () =>
    keepOrFind(context, { ...input, areaId, said }),
  );
  // After the commit: nothing names them any more, and the nightly job finds them should this fail.
  if (received.ok) await removePhotoFiles(platform.files, UNSENT_PHOTO_FILES, input.photos);
  return received;
}

/** With its place found, and a fingerprint of all that it says. */
interface Placed extends SubmitReport {
  readonly areaId: AreaId;
  readonly said: string;
}

/** The very same that comes while it is being written waits for the one answer. */
const once = singleFlight<Result<Receipt, SubmitRefusal>>();

async function keepOrFind(
  context: ReportsContext,
  placed: Placed,
): Promise<Result<Receipt, SubmitRefusal>> {
  const transaction = hasBelongings(placed) ? inTransaction : withOtherResidents;
  try {
    return await transaction(context, (tx) => keep(tx, context, placed));
  } catch (error) {
    if (!isKnownAlready(error)) throw error;
    const earlier = await inTransaction(context, (tx) => earlierOf(tx, context, placed));
    return earlier ?? refuse('conflict');
  }
}

async function keep(
  tx: Tx,
  context: ReportsContext,
  placed: Placed,
): Promise<Result<Receipt, SubmitRefusal>> {
  const { areas, officers, platform } = context;
  const { areaId, key } = placed;
  const { id, code } = sendingOf(context, placed);
  const officerId = whoseIsIt(areas, officers, areaId, platform.clock.today());
  const category = findReportCategory(context, { key: placed.category, areaId });
  if (!category || category.isRetired || isTooClose(category, placed)) {
    return refuse('category-unknown');
  }
  if (!category.isAnonymousAllowed && !placed.contact) return refuse('contact-missing');
  const photos = await readyPhotos(tx, context, key, placed.photos);
  if (photos.length !== new Set(placed.photos).size) {
    return (await earlierOf(tx, context, placed)) ?? refuse('photo-absent');
  }
  const report = newReport(category, {
    id,
    areaId,
    officerId,
    words: placed.words,
    answers: placed.answers,
    position: 'position' in placed.place ? placed.place.position : undefined,
    placeWords: placed.placeWords,
    contact: placed.contact,
    way: wayOf(placed),
    enteredBy: placed.entered?.by,
    language: placed.language,
  });
  const now = platform.clock.now();
  await insertOnce(tx, context, placed, { report, code, now });
  await tellSubmitted(tx, context, report);
  await keepBelongings(tx, context, placed, { report, photos });
  return ok({ code, at: now });
}

/** Without a look whether an earlier version received it: `insertOnce` refuses that. */
function sendingOf({ receipts }: ReportsContext, { sending, key }: Placed): Sending<'report'> {
  return sending ?? receipts.of('report', key);
}

interface NewlySent {
  readonly report: NewReport;
  readonly code: ReceiptCode;
  readonly now: Temporal.Instant;
}

/** Neither a second time nor beside the row that an earlier version made of the same key. */
async function insertOnce(
  tx: Tx,
  { receipts }: Pick<ReportsContext, 'receipts'>,
  { sending, key, said }: Placed,
  { report, code, now }: NewlySent,
): Promise<void> {
  if (!sending) await refuseReceived(tx, receipts.earlier.of('report', key));
  await insertReport(tx, report, { fingerprint: said, receiptHash: receipts.hashOf(code) }, now);
}

/** What was received under this key before: the very same, or something else. Undefined: nothing. */
async function earlierOf(
  tx: Tx,
  context: ReportsContext,
  { sending, key, said }: Placed,
): Promise<Result<Receipt, SubmitRefusal> | undefined> {
  // Whoever sent it may not read it; whether it is the very same, the installation looks.
  return await asInstallation(tx, context.platform, async () => {
    const { id, code } = sending ?? (await reportSending(tx, context, key));
    const earlier = await findReceived(tx, { id });
    if (!earlier) return undefined;
    return earlier.fingerprint === said ? ok({ code, at: earlier.at }) : refuse('conflict');
  });
}

export function areaOf(
  { areas }: Pick<ReportsContext, 'areas'>,
  { place }: Pick<SubmitReport, 'place'>,
): AreaId | undefined {
  return 'position' in place
    ? areas.locate(place.position).narrowest?.id
    : areas.get(place.areaId)?.id;
}

/** What is told in confidence is told here: on its way through another body’s program others would read it. */
function isTooClose({ visibility }: ReportCategory, { program }: SubmitReport): boolean {
  return visibility === 'confidential' && program !== undefined;
}

function wayOf({ program, entered }: SubmitReport): ReportWay {
  if (program) return 'open311';
  return entered?.way ?? 'page';
}

/** Of everything that was sent, in an order that does not depend on the form’s. */
export function fingerprintOf(input: SubmitReport): string {
  const { category, words, place, placeWords, contact, photos, language } = input;
  const answers = Object.entries(input.answers).toSorted(([one], [other]) =>
    one < other ? -1 : 1,
  );
  const said = [category, words, answers, place, placeWords, contact, photos, language];
  return fingerprint(input.entered ? [...said, input.entered.by, input.entered.way] : said);
}
