import type { Platform } from './platform.ts';

/** The ways in which an installation can write to people, once its operator has configured them. */
export type SendingWay = 'mail' | 'sms';

/** Whether this installation sends in one of these ways: every sentence that promises to send depends on it. */
export function sends(
  platform: Pick<Platform, SendingWay>,
  ...ways: readonly SendingWay[]
): boolean {
  return ways.some((way) => platform[way] !== undefined);
}
