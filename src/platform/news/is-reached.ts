import type { NewsContact } from '#kernel/phone/parse-contact.ts';
import { smsObstacle } from '#kernel/phone/sms-obstacle.ts';
import type { Platform } from '../platform.ts';

/** Whether this installation can send to this contact: mail, or SMS to that number. */
export function isReached(
  { mail, sms }: Pick<Platform, 'mail' | 'sms'>,
  { kind, value }: NewsContact,
): boolean {
  if (kind === 'email') return mail !== undefined;
  return sms !== undefined && smsObstacle(value, sms.countries) === undefined;
}
