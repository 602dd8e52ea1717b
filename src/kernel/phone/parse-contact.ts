import { parseEmail } from '../text/parse-email.ts';
import { parsePhone } from './parse-phone.ts';

/** Where somebody without an account is told of news: one of two ways. */
export interface NewsContact {
  readonly kind: 'email' | 'phone';
  readonly value: string;
}

/** Whichever of the two a line is; undefined when it is neither. */
export function parseContact(line: string): NewsContact | undefined {
  if (line.includes('@')) {
    const email = parseEmail(line);
    return email === undefined ? undefined : { kind: 'email', value: email };
  }
  const phone = parsePhone(line);
  return phone === undefined ? undefined : { kind: 'phone', value: phone };
}
