import type { PublishedReportId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { asInstallation, inTransaction } from '#modules/identity/index.ts';
import type { ReportsContext } from '../domain/reports-context.ts';
import { findByToken, type ProgramToken } from '../storage/sent-by-program.ts';

/** What a program's token leads to: undefined until the report is published, and of what is hidden or for officers. */
export async function readProgramToken(
  context: ReportsContext,
  token: ProgramToken,
): Promise<Result<PublishedReportId | undefined, 'absent'>> {
  const { policy, actor, platform } = context;
  if (!policy.can(actor, 'published.read')) return refuse('absent');
  return await inTransaction(context, (tx) =>
    asInstallation(tx, platform, async () => {
      const found = await findByToken(tx, token);
      return found ? ok(found.publishedId) : refuse('absent');
    }),
  );
}
