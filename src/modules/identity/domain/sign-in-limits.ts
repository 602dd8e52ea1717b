import type { RateLimit } from '#platform/http/route.ts';

/**
 * How often a password may be tried. Never counted for an account alone: whoever knows a colleague's address
 * could then lock her out. A browser that she signed in from before has a count of its own, and passkeys have none.
 */
export const FROM_KNOWN_DEVICE: RateLimit = { posts: 30, seconds: 600 };
/** One account, from one network. */
export const FROM_NETWORK_TO_ACCOUNT: RateLimit = { posts: 10, seconds: 600 };
/** Any accounts, from one network: of browsers that nobody knows. */
export const FROM_NETWORK: RateLimit = { posts: 60, seconds: 600 };
/**
 * One-time codes, from anywhere, after the right password: six digits could be guessed from a thousand networks. Only
 * whoever knows the password can use this up, and a recovery code, which nobody guesses, is taken all the same.
 */
export const CODES_OF_ACCOUNT: RateLimit = { posts: 20, seconds: 3600 };
/** From one known browser, apart from what is tried elsewhere: a stolen notebook with the password on it guesses, too. */
export const CODES_FROM_KNOWN_DEVICE: RateLimit = { posts: 20, seconds: 3600 };

/** In front of all of them, before the database is asked. */
export const PASSWORD_POSTS: RateLimit = { posts: 600, seconds: 600 };
/** A police unit behind one address, all of whom begin at eight. */
export const PASSKEY_POSTS: RateLimit = { posts: 3000, seconds: 600 };
