import { parseEmail } from '../text/parse-email.ts';
import { parsePhone } from './parse-phone.ts';

/** Where a person without an account gets news: one of two ways. */
export interface NewsContact {
  readonly kind: 'email' | 'phone';
  readonly value: string;
}

/** The kind of contact in a line; undefined if it is neither. */
export function parseContact(line: string): NewsContact | undefined {
  if (line.includes('@')) {
    const email = parseEmail(line);
    return email === undefined ? undefined : { kind: 'email', value: email };
  }
  const phone = parsePhone(line);
  return phone === undefined ? undefined : { kind: 'phone', value: phone };
}
