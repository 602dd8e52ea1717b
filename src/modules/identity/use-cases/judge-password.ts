import { type Result, refuse } from '#kernel/result.ts';
import { isEasilyGuessed } from '#platform/crypto/guess-password.ts';
import type { IdentityContext } from '../domain/sign-in.ts';

export const MIN_PASSWORD_LENGTH = 12;
export const MAX_PASSWORD_LENGTH = 200;

export type PasswordProblem = 'password-short' | 'password-long' | 'password-easy' | 'busy';

interface Owner {
  readonly name: string;
  readonly email: string;
}

/** The hash to keep of a new password. What signs it must have nobody prescribes: only how hard it is to guess. */
export async function hashNewPassword(
  { signIn }: IdentityContext,
  password: string,
  owner: Owner,
): Promise<Result<string, PasswordProblem>> {
  // Signs, as a person counts them.
  const signs = [...password].length;
  if (signs < MIN_PASSWORD_LENGTH) return refuse('password-short');
  if (signs > MAX_PASSWORD_LENGTH) return refuse('password-long');
  if (await isEasilyGuessed(password, wordsOf(owner))) return refuse('password-easy');
  return await signIn.passwords.hash(password);
}

/** What whoever wants to guess it tries first, here. */
const LOCAL_WORDS = [
  'поруч',
  'poruch',
  'поліція',
  'police',
  'polizia',
  'громада',
  'дільничний',
  'україна',
  'україні',
  'ukraine',
  'слава',
  'героям',
  'одеса',
  'odesa',
  'odessa',
  'київ',
  'пароль',
];

function wordsOf({ name, email }: Owner): readonly string[] {
  const own = `${name} ${email}`.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  return [...LOCAL_WORDS, email, ...own.filter((word) => word.length > 2)];
}
