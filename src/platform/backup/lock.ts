import { argon2, createHmac, hkdf, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { z } from 'zod';
import { ok, type Result } from '#kernel/result.ts';
import type { Random } from '../crypto/random.ts';
import { type BackupRefusal, refuseWith } from './refusal.ts';

/** A secret that the operator keeps separately from the archive. */
export type Secret =
  | { readonly kind: 'passphrase'; readonly text: string }
  | { readonly kind: 'key-file'; readonly bytes: Uint8Array };

const MIN_PASSPHRASE_LENGTH = 12;
const MIN_KEY_BYTES = 32;

const base64 = z.base64().transform((text): Buffer => Buffer.from(text, 'base64'));
// The limits prevent an untrusted file from requesting a terabyte of memory.
const memory = z.int().min(8).max(1_048_576);
const passes = z.int().min(1).max(16);

/** How an archive is locked; stored unencrypted at its beginning. */
export const lockSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }),
  z.strictObject({ kind: z.literal('key-file'), salt: base64, check: base64 }),
  z.strictObject({ kind: z.literal('passphrase'), salt: base64, check: base64, memory, passes }),
]);
export type Lock = z.infer<typeof lockSchema>;

/** argon2id with 64 MiB and three passes, the second choice of RFC 9106: a tenth of a second here, years for an attacker. */
const MEMORY_KIB = 65_536;
const PASSES = 3;
const KEY_BYTES = 32;
const SALT_BYTES = 32;
const NO_CHECK = Buffer.alloc(0);

/** Refuses weak secrets, because an archive may be accessible to others for years. */
export function checkSecret(secret: Secret): Result<Secret, BackupRefusal> {
  if (secret.kind === 'passphrase' && secret.text.length < MIN_PASSPHRASE_LENGTH) {
    return refuseWith('secret-too-short', {
      uk: `Парольна фраза закоротка: потрібно щонайменше ${MIN_PASSPHRASE_LENGTH} знаків. Найкраще — кілька випадкових слів.`,
      en: `The passphrase is too short: at least ${MIN_PASSPHRASE_LENGTH} characters are needed. A few random words are best.`,
    });
  }
  if (secret.kind === 'key-file' && secret.bytes.length < MIN_KEY_BYTES) {
    return refuseWith('secret-too-short', {
      uk: `Файл ключа закороткий: потрібно щонайменше ${MIN_KEY_BYTES} випадкові байти, а poruch backup key ФАЙЛ зробить його сам`,
      en: `The key file is too short: at least ${MIN_KEY_BYTES} random bytes are needed; poruch backup key FILE makes one`,
    });
  }
  return ok(secret);
}

/** A new lock for one archive, and its key. */
export async function makeLock(
  secret: Secret,
  random: Random,
): Promise<{ readonly lock: Lock; readonly key: Buffer }> {
  const salt = Buffer.from(random.bytes(SALT_BYTES));
  const open: Lock =
    secret.kind === 'passphrase'
      ? { kind: 'passphrase', salt, check: NO_CHECK, memory: MEMORY_KIB, passes: PASSES }
      : { kind: 'key-file', salt, check: NO_CHECK };
  const key = await deriveKey(open, secret);
  return { lock: { ...open, check: checkOf(key) }, key };
}

/** The key of a locked archive; undefined if it is not locked. */
export async function openLock(
  lock: Lock,
  secret: Secret | undefined,
): Promise<Result<Buffer | undefined, BackupRefusal>> {
  if (lock.kind === 'none') return ok(undefined);
  if (secret?.kind !== lock.kind) return lockedBy(lock.kind);
  const key = await deriveKey(lock, secret);
  const check = checkOf(key);
  const fits = check.length === lock.check.length && timingSafeEqual(check, lock.check);
  if (fits) return ok(key);
  return refuseWith('wrong-secret', {
    uk: 'Парольна фраза або файл ключа не від цього архіву.',
    en: 'The passphrase or the key file is not the one of this archive.',
  });
}

/** The text for the head of an archive. */
export function describeLock(lock: Lock): object {
  if (lock.kind === 'none') return lock;
  return { ...lock, salt: lock.salt.toString('base64'), check: lock.check.toString('base64') };
}

type ClosedLock = Exclude<Lock, { kind: 'none' }>;

async function deriveKey(lock: ClosedLock, secret: Secret): Promise<Buffer> {
  const secretBytes = secret.kind === 'key-file' ? secret.bytes : await stretch(secret.text, lock);
  const key = await promisify(hkdf)('sha256', secretBytes, lock.salt, 'poruch backup', KEY_BYTES);
  return Buffer.from(key);
}

async function stretch(passphrase: string, lock: ClosedLock): Promise<Buffer> {
  const cost = lock.kind === 'passphrase' ? lock : { memory: MEMORY_KIB, passes: PASSES };
  return await promisify(argon2)('argon2id', {
    // Two systems may encode the same words in composed and decomposed form.
    message: passphrase.normalize('NFKC'),
    nonce: lock.salt,
    memory: cost.memory,
    passes: cost.passes,
    parallelism: 1,
    tagLength: KEY_BYTES,
  });
}

/** Distinguishes a wrong secret from a damaged archive. It helps an attacker no more than the first frame does. */
function checkOf(key: Buffer): Buffer {
  return createHmac('sha256', key).update('poruch backup check').digest().subarray(0, 16);
}

function lockedBy(kind: ClosedLock['kind']) {
  return kind === 'passphrase'
    ? refuseWith('locked', {
        uk: 'Архів замкнено парольною фразою: додайте --passphrase-file ФАЙЛ.',
        en: 'The archive is locked with a passphrase: add --passphrase-file FILE.',
      })
    : refuseWith('locked', {
        uk: 'Архів замкнено файлом ключа: додайте --key-file ФАЙЛ.',
        en: 'The archive is locked with a key file: add --key-file FILE.',
      });
}
