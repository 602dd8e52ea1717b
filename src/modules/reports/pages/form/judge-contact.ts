import { parseEmail } from '#kernel/text/parse-email.ts';
import { parsePhone } from '#kernel/phone/parse-phone.ts';
import { smsObstacle } from '#kernel/phone/sms-obstacle.ts';
import type { ReportContact } from '../../domain/report.ts';
import type { Draft } from './draft.ts';
import type { StepProblem } from './step-problem.ts';

export const CONTACT_WAYS = ['none', 'email', 'phone'] as const;

export interface JudgedContact {
  readonly contact: ReportContact | undefined;
  readonly problems: readonly StepProblem[];
}

const NONE: JudgedContact = { contact: undefined, problems: [] };

export interface ContactRules {
  readonly isAnonymousAllowed: boolean;
  /** Where this installation sends SMS to; undefined: it sends none, and nobody asked for what was not offered. */
  readonly smsCountries: readonly string[] | undefined;
}

/** None is what it is unless somebody says otherwise. */
export function judgeContact(
  { contact: way, email, phone, call, sms }: Draft,
  { isAnonymousAllowed, smsCountries }: ContactRules,
): JudgedContact {
  switch (way) {
    case 'email': {
      const value = parseEmail(email.trim());
      return value ? right({ kind: 'email', value }) : wrong({ field: 'email', problem: 'email' });
    }
    case 'phone':
      return judgePhone(phone, call !== '', sms === '' ? undefined : smsCountries);
    default:
      if (!isAnonymousAllowed) return wrong({ field: 'contact', problem: 'contact' });
      // Written, and not chosen: they would wait for a call for which nobody has a number.
      return email.trim() === '' && phone.trim() === ''
        ? NONE
        : wrong({ field: 'contact', problem: 'contact-unsaid' });
  }
}

/** `smsCountries`: where an SMS was asked for. */
function judgePhone(
  phone: string,
  isCallWanted: boolean,
  smsCountries: readonly string[] | undefined,
): JudgedContact {
  const value = parsePhone(phone);
  // A short number is a service’s: nobody is called back there.
  if (!value?.startsWith('+')) return wrong({ field: 'phone', problem: 'phone' });
  const obstacle = smsCountries && smsObstacle(value, smsCountries);
  if (obstacle) return wrong({ field: 'phone', problem: `sms-${obstacle}` });
  return right({ kind: 'phone', value, isCallWanted, isSmsWanted: smsCountries !== undefined });
}

function right(contact: ReportContact): JudgedContact {
  return { contact, problems: [] };
}

function wrong(problem: StepProblem): JudgedContact {
  return { contact: undefined, problems: [problem] };
}
