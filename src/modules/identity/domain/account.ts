import type { AccountId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { parseEmail } from '#kernel/text/parse-email.ts';
import { tidyLine } from '#kernel/text/tidy-line.ts';

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

const MAX_NAME_LENGTH = 200;

export function readPerson(
  given: { readonly name: string; readonly email: string },
  language: AccountLanguage,
): Result<Person, readonly PersonProblem[]> {
  const name = tidyLine(given.name, MAX_NAME_LENGTH);
  const email = parseEmail(given.email.trim());
  if (name.ok && email !== undefined) return ok({ name: name.value.text, email, language });
  const problems: PersonProblem[] = [];
  if (!name.ok) problems.push('name-unreadable');
  if (email === undefined) problems.push('email-unreadable');
  return refuse(problems);
}
