import type { JointAction, LinkPurpose } from './action.ts';
import { isActionOpen } from './action-status.ts';

type Life = Pick<JointAction, 'status' | 'claimed'>;

/** The sides agreed to it, and nobody has ended it. */
export function isAgreed({ status }: Pick<Life, 'status'>): boolean {
  return status !== 'proposed' && isActionOpen(status);
}

/** What its problem is known by may be linked before the vote, too; work is done for what was agreed. */
export function isLinkable(action: Pick<Life, 'status'>, purpose: LinkPurpose): boolean {
  return purpose === 'ground' ? isActionOpen(action.status) : isAgreed(action);
}

/** Somebody stands for it, and has not said that it is done. */
export function isReportable({ status, claimed }: Life): boolean {
  return claimed === undefined && (status === 'accepted' || status === 'under-way');
}

/** Whoever stands for it says that it is done; another side has not said so yet. */
export function isClaimed({ status, claimed }: Life): boolean {
  return claimed !== undefined && status === 'under-way';
}
