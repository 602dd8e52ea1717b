import type { Platform } from './platform.ts';

/** The ways in which an installation can write to somebody, once its operator has configured them. */
export type SendingWay = 'mail' | 'sms';

/** Whether this installation sends anything in one of these ways: what every sentence that promises to send asks. */
export function sends(
  platform: Pick<Platform, SendingWay>,
  ...ways: readonly SendingWay[]
): boolean {
  return ways.some((way) => platform[way] !== undefined);
}
