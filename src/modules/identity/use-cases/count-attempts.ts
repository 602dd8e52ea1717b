import type { RateLimit } from '#platform/http/route.ts';
import type { SignIn } from '../domain/sign-in.ts';
import {
  CODES_FROM_KNOWN_DEVICE,
  CODES_OF_ACCOUNT,
  FROM_KNOWN_DEVICE,
  FROM_NETWORK,
  FROM_NETWORK_TO_ACCOUNT,
} from '../domain/sign-in-limits.ts';

/** Somebody tries a password. */
export interface Attempt {
  /** Whose it would be: an id, or the address that was typed where nobody has it. */
  readonly account: string;
  readonly client: string;
  /** The mark of a browser from which this account's owner signed in before; undefined: any other. */
  readonly knownDevice: string | undefined;
}

type Counting = Pick<SignIn, 'limits'>;

/** Counts the attempt. What strangers try does not count for the owner's own browser: they cannot lock her out. */
export async function isTriedTooOften(
  signIn: Counting,
  { account, client, knownDevice }: Attempt,
): Promise<boolean> {
  if (knownDevice !== undefined) {
    return await isOver(signIn, 'device', `${account} ${knownDevice}`, FROM_KNOWN_DEVICE);
  }
  return (
    (await isOver(signIn, `account ${account}`, client, FROM_NETWORK_TO_ACCOUNT)) ||
    (await isOver(signIn, 'network', client, FROM_NETWORK))
  );
}

/**
 * Counts a code that follows the right password, and says whether too many were tried: then no one-time code is right.
 */
export async function areCodesUsedUp(
  signIn: Counting,
  { account, knownDevice }: Attempt,
): Promise<boolean> {
  if (knownDevice === undefined) return await isOver(signIn, 'codes', account, CODES_OF_ACCOUNT);
  const there = `${account} ${knownDevice}`;
  return await isOver(signIn, 'codes-of-device', there, CODES_FROM_KNOWN_DEVICE);
}

async function isOver(
  { limits }: Counting,
  name: string,
  key: string,
  limit: RateLimit,
): Promise<boolean> {
  return (await limits.count(`sign-in.${name}`, key, limit)) !== undefined;
}
