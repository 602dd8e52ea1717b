import type { FileId, SenderKey } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import { asInstallation } from '#modules/identity/index.ts';
import type { NewReport, ReportContact } from '../domain/report.ts';
import type { ReportsContext } from '../domain/reports-context.ts';
import { insertContact } from '../storage/save-report.ts';
import { insertSentByProgram, type SentByProgram } from '../storage/sent-by-program.ts';
import { attachPhotos, type ReadyPhoto } from './attach-photos.ts';

/** Of what somebody sends, that which is kept beside the report itself. */
export interface Belongings {
  readonly key: SenderKey;
  readonly contact: ReportContact | undefined;
  readonly photos: readonly FileId[];
  readonly program?: SentByProgram | undefined;
}

/** Rows beside its own, which nobody but the installation may write. */
export function hasBelongings({ contact, program, photos }: Belongings): boolean {
  return contact !== undefined || program !== undefined || photos.length > 0;
}

export async function keepBelongings(
  tx: Tx,
  context: ReportsContext,
  sent: Belongings,
  { report, photos }: { readonly report: NewReport; readonly photos: readonly ReadyPhoto[] },
): Promise<void> {
  if (!hasBelongings(sent)) return;
  const { id } = report;
  // Whoever sends a report may not read it: row-level security could not tell it from anybody else’s.
  await asInstallation(tx, context.platform, async () => {
    await insertContact(tx, report);
    if (sent.program) await insertSentByProgram(tx, id, sent.program);
    await attachPhotos(tx, context, { id, key: sent.key }, photos);
  });
}
