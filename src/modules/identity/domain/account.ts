import type { AccountId } from '../../../kernel/ids.ts';
import { type Result, ok, refuse } from '../../../kernel/result.ts';
import { parseEmail } from '../../../kernel/text/parse-email.ts';
import { tidyLine } from '../../../kernel/text/tidy-line.ts';

/** `invited`: has not come yet; `suspended`: may not come until somebody lifts it. */
export type AccountStatus = 'invited' | 'active' | 'suspended';

export type AccountLanguage = 'uk' | 'en';

/** Somebody who works in the system. */
export interface Account {
  readonly id: AccountId;
  readonly name: string;
  readonly email: string;
  readonly language: AccountLanguage;
  readonly status: AccountStatus;
}

/** A person who is to work in the system, as they are named in a form or on the command line. */
export interface Person {
  readonly name: string;
  readonly email: string;
  readonly language: AccountLanguage;
}

export type PersonProblem = 'name-unreadable' | 'email-unreadable';

const LONGEST_NAME = 200;

export function readPerson(
  given: { readonly name: string; readonly email: string },
  language: AccountLanguage,
): Result<Person, PersonProblem> {
  const name = tidyLine(given.name, LONGEST_NAME);
  if (!name.ok) return refuse('name-unreadable');
  const email = parseEmail(given.email.trim());
  if (email === undefined) return refuse('email-unreadable');
  return ok({ name: name.value.text, email, language });
}
