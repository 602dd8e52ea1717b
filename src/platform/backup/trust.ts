import { basename } from 'node:path';
import { ok, type Result } from '#kernel/result.ts';
import type { Said } from '#kernel/text/said.ts';
import { keyOnPaper } from '../crypto/key-on-paper.ts';
import { archivesAmong } from './archive-names.ts';
import type { Secret } from './lock.ts';
import { type BackupRefusal, refuseWith } from './refusal.ts';

/** How the operator lets an archive prove its origin. */
export interface Trust {
  readonly secret: Secret | undefined;
  /** `--unlocked`: accepts an archive that cannot be verified. */
  readonly unlocked: boolean;
  /** `--signed-by`: the verifying key from the printed sheet. */
  readonly signedBy: Uint8Array | undefined;
  /** The verifying key in a local folder of keys. */
  readonly known: Uint8Array | undefined;
}

export interface Origin {
  readonly path: string;
  readonly isLocked: boolean;
  /** Undefined: no signature, as in archives of earlier versions. */
  readonly signedBy: Uint8Array | undefined;
  /** In ISO 8601, from the manifest. */
  readonly madeAt: string;
}

export interface Doubt {
  readonly reason: 'unsigned' | 'nobody-vouches' | 'signer-unknown' | 'renamed';
  readonly said: Said;
}

/** Anybody can create an unlocked archive, so if a secret is given, the archive must be locked. */
export function refuseUnlocked(
  isLocked: boolean,
  { secret, unlocked }: Trust,
): Result<undefined, BackupRefusal> {
  return secret && !isLocked && !unlocked ? NOT_LOCKED : ok(undefined);
}

/** Pure. Refuses the archives of other installations, and returns what could not be verified. */
export function judgeOrigin(origin: Origin, trust: Trust): Result<readonly Doubt[], BackupRefusal> {
  const { isLocked, signedBy } = origin;
  const expected = trust.signedBy ?? trust.known;
  if (signedBy && expected && !same(signedBy, expected)) return otherInstallation(signedBy);
  if (!signedBy && needsSignature(isLocked, trust)) return UNSIGNED;
  return ok([...doubtsOfSigner(isLocked, signedBy, expected), ...doubtsOfName(origin)]);
}

/** If a verifying key is given, an attacker must not get through by leaving the signature out. */
function needsSignature(isLocked: boolean, { signedBy, known, unlocked }: Trust): boolean {
  return signedBy !== undefined || (known !== undefined && !isLocked && !unlocked);
}

function doubtsOfSigner(
  isLocked: boolean,
  signedBy: Uint8Array | undefined,
  expected: Uint8Array | undefined,
): readonly Doubt[] {
  if (!signedBy) return [isLocked ? UNSIGNED_DOUBT : NOBODY_VOUCHES];
  return isLocked || expected ? [] : [signerUnknown(signedBy)];
}

/** An old archive under a new name would pass for today's. */
function doubtsOfName({ path, madeAt }: Origin): readonly Doubt[] {
  const [named] = archivesAmong([basename(path)]);
  if (!named || named.madeAt.epochMilliseconds === wholeSecond(madeAt)) return [];
  return [
    {
      reason: 'renamed',
      said: {
        uk: `УВАГА: за назвою файла архів зроблено ${named.madeAt.toString()}, а насправді ${madeAt}. Його перейменовано: можливо, хтось підклав давню копію замість нової.`,
        en: `NOTE: by its file name the archive was made at ${named.madeAt.toString()}, but in fact at ${madeAt}. It was renamed: somebody may have put an old copy in the place of a new one.`,
      },
    },
  ];
}

function wholeSecond(instant: string): number {
  const { epochMilliseconds } = Temporal.Instant.from(instant);
  return epochMilliseconds - (epochMilliseconds % 1000);
}

function same(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.from(one).equals(other);
}

const NOT_LOCKED = refuseWith('not-locked', {
  uk: 'Ви дали парольну фразу або файл ключа, а цей архів не замкнено: його міг підкласти будь-хто. Якщо ви певні, що зробили його самі без ключа, додайте --unlocked.',
  en: 'You gave a passphrase or a key file, and this archive is not locked: anybody could have put it there. If you are sure that you made it yourself without a key, add --unlocked.',
});

const UNSIGNED = refuseWith('unsigned', {
  uk: 'Архів не підписано, тож ніщо не доводить, що його зробила ваша установка. Якщо це ваша копія, зроблена попередньою версією Поруч, відновіть її без --signed-by, а незамкнену — з --unlocked.',
  en: 'The archive is not signed, so nothing proves that your installation made it. If it is your own copy, made by an earlier version of Poruch, restore it without --signed-by, and one that is not locked with --unlocked.',
});

function otherInstallation(signedBy: Uint8Array) {
  const key = keyOnPaper(signedBy);
  return refuseWith('other-installation', {
    uk: `Архів підписала інша установка; її ключ перевірки: ${key}. Якщо так і має бути, додайте --signed-by із ключем перевірки тієї установки — з її аркуша, а не звідси.`,
    en: `Another installation signed the archive; its verifying key: ${key}. If that is as it should be, add --signed-by with that installation's verifying key: from its sheet of paper, not from here.`,
  });
}

const UNSIGNED_DOUBT: Doubt = {
  reason: 'unsigned',
  said: {
    uk: 'УВАГА: архів не підписано: його зробила попередня версія Поруч. За нього ручається лише ваш ключ, яким його замкнено.',
    en: 'NOTE: the archive is not signed: an earlier version of Poruch made it. Only your key, which locked it, vouches for it.',
  },
};

const NOBODY_VOUCHES: Doubt = {
  reason: 'nobody-vouches',
  said: {
    uk: 'УВАГА: архів не замкнено й не підписано, за нього ніщо не ручається. Хто мав доступ до файла, міг його змінити, зокрема додати адміністратора. Перегляньте: poruch admin list.',
    en: 'NOTE: the archive is neither locked nor signed, and nothing vouches for it. Anybody who could reach the file could have changed it, and added an administrator. Look at: poruch admin list.',
  },
};

function signerUnknown(signedBy: Uint8Array): Doubt {
  const key = keyOnPaper(signedBy);
  return {
    reason: 'signer-unknown',
    said: {
      uk: `УВАГА: архів не замкнено, а порівняти його підпис тут немає з чим. Звірте ключ перевірки зі своїм аркушем: ${key}. Якщо він інший, архів підробили.`,
      en: `NOTE: the archive is not locked, and there is nothing here to compare its signature with. Compare the verifying key with your sheet of paper: ${key}. If it is another one, the archive is a forgery.`,
    },
  };
}
