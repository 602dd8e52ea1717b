import type { ReceiptCode } from '../../../kernel/receipts/receipt-code.ts';
import { ok, refuse, type Result } from '../../../kernel/result.ts';
import { inOwnName } from '../../identity/index.ts';
import type { CoursesContext } from '../domain/courses-context.ts';
import { findByCode } from '../storage/participants.ts';
import { type FarAlong, farAlong } from './far-along.ts';

/** How far whoever holds the code is in her course. `absent`: no such code, or no seat. */
export async function readOwnCourse(
  context: CoursesContext,
  code: ReceiptCode,
): Promise<Result<FarAlong, 'absent'>> {
  const { policy, actor, receipts } = context;
  if (!policy.can(actor, 'participation.read')) return refuse('absent');
  return await inOwnName(context, async (tx) => {
    const participant = await findByCode(tx, receipts.hashOf(code));
    const far = participant && (await farAlong(tx, context, participant));
    return far ? ok(far) : refuse('absent');
  });
}
