import type { FileId, ReportId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { inTransaction } from '#modules/identity/index.ts';
import type { ReportsContext } from '../domain/reports-context.ts';
import { loadPhotos, setPhotoShown } from '../storage/photos.ts';
import { canOnAnyReport, reportInReach } from './report-in-reach.ts';
import { tellStep } from './tell-step.ts';

export interface JudgePhoto {
  readonly id: ReportId;
  readonly photoId: FileId;
  /** Whether everybody may see it: no face, no number plate, nobody’s home from within. */
  readonly isShown: boolean;
}

/** What an officer says of a photograph, who has looked; until then nobody but the author and colleagues sees it. */
export async function judgePhoto(
  context: ReportsContext,
  { id, photoId, isShown }: JudgePhoto,
): Promise<Result<undefined, 'absent'>> {
  if (!canOnAnyReport(context, 'publish')) return refuse('absent');
  return await inTransaction(context, async (tx) => {
    const report = await reportInReach(tx, context, 'publish', id);
    if (!report) return refuse('absent');
    const photo = (await loadPhotos(tx, id)).find((one) => one.id === photoId);
    if (!photo) return refuse('absent');
    if (photo.isShown === isShown) return ok(undefined);
    await setPhotoShown(tx, photoId, isShown);
    const action = isShown ? 'report.show-photo' : 'report.withhold-photo';
    await tellStep(tx, context, report, { action });
    return ok(undefined);
  });
}
