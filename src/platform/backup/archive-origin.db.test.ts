import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemRandom } from '../crypto/random.ts';
import { checkArchive } from './check-archive.ts';
import { openEnvelope } from './envelope.ts';
import { readArchive } from './read-archive.ts';
import { openSigner, SIGNATURE_ENTRY } from './signature.ts';
import {
  type BackedUp,
  backedUpPath,
  createBackedUp,
  KEY_FILE,
  PASSPHRASE,
  restore,
  tableSums,
} from './testing/backed-up.ts';
import { createEmptyDatabase } from './testing/empty-database.ts';
import type { Trust } from './trust.ts';
import { writeArchive } from './write-archive.ts';

/** Made by version 0.1.0, before archives were signed, with the tests' key file. */
const EARLIER = join(import.meta.dirname, 'testing', 'format-1.tar.zst');

describe('where an archive comes from', () => {
  let installation: BackedUp;
  let stranger: BackedUp;
  beforeAll(async () => {
    installation = await createBackedUp();
    stranger = await createBackedUp();
  });
  afterAll(async () => {
    await stranger[Symbol.asyncDispose]();
    await installation[Symbol.asyncDispose]();
  });

  const keysOf = ({ dataDir }: BackedUp) => join(dataDir, 'keys');
  const signerOf = async ({ dataDir }: BackedUp) =>
    (await openSigner(dataDir, systemRandom)).publicKey;
  /** Why it is refused, or what cannot be verified. */
  const answerTo = async (path: string, trust: Partial<Trust> = {}) => {
    const nothing = { secret: undefined, unlocked: false, signedBy: undefined, known: undefined };
    const checked = await checkArchive(path, { ...nothing, ...trust });
    return checked.ok ? checked.value.doubts.map(({ reason }) => reason) : checked.refusal.reason;
  };
  /** The same for a complete restore, which finds the keys in DATA_DIR. */
  const restoring = async (
    options: Omit<Parameters<typeof restore>[0], 'ownerUrl' | 'dataDir'>,
  ) => {
    await using target = await createEmptyDatabase();
    const dataDir = join(installation.folder, systemRandom.uuid());
    const answer = await restore({ ownerUrl: target.ownerUrl, dataDir, ...options });
    return answer.ok ? answer.value.doubts.map(({ reason }) => reason) : answer.refusal.reason;
  };
  let rewritten = 0;
  /** An archive by an attacker who knows the format, but neither the secret nor the signing key. */
  const forge = async (
    path: string,
    change: (name: string, bytes: Buffer) => Buffer | undefined,
  ): Promise<string> => {
    const envelope = await openEnvelope(path, undefined);
    if (!envelope.ok) throw new Error(envelope.refusal.said.en);
    rewritten += 1;
    const forged = join(stranger.folder, `forged-${rewritten}`);
    await writeArchive(
      { path: forged, lock: { kind: 'none' }, key: undefined },
      async (archive) => {
        for await (const { name, chunks } of readArchive(envelope.value)) {
          const bytes = change(name, Buffer.concat(await Array.fromAsync(chunks)));
          if (bytes) await archive.addStream(name, bytes.length, Readable.from([bytes]));
        }
      },
    );
    return forged;
  };

  it('an unlocked one is refused where a secret is given, unless the operator vouches for it', async () => {
    const path = await backedUpPath(stranger, { secret: undefined });
    const known = await signerOf(stranger);
    for (const secret of [KEY_FILE, PASSPHRASE]) {
      expect(await answerTo(path, { secret, known })).toBe('not-locked');
      expect(await answerTo(path, { secret, known, unlocked: true })).toEqual([]);
    }
  });

  it('one of another installation is refused, locked with the same key or not', async () => {
    const known = await signerOf(installation);
    for (const secret of [KEY_FILE, undefined]) {
      const path = await backedUpPath(stranger, { secret });
      expect(await answerTo(path, { secret, known })).toBe('other-installation');
      const unlocked = { secret, known, unlocked: true };
      expect(await answerTo(path, unlocked)).toBe('other-installation');
      const signedBy = await signerOf(stranger);
      expect(await answerTo(path, { secret, known, signedBy })).toEqual([]);
    }
  });

  it('the verifying key on paper is enough where the disk is lost', async () => {
    const secret = KEY_FILE;
    const path = await backedUpPath(installation, { secret });
    expect(await answerTo(path, { secret, signedBy: await signerOf(installation) })).toEqual([]);
    expect(await answerTo(path, { secret, signedBy: await signerOf(stranger) })).toBe(
      'other-installation',
    );
  });

  it('an unlocked one that is compared with no key is in doubt', async () => {
    const path = await backedUpPath(installation, { secret: undefined });
    expect(await answerTo(path)).toEqual(['signer-unknown']);
    expect(await answerTo(path, { known: await signerOf(installation) })).toEqual([]);
  });

  it('a restore compares it with the keys at hand', async () => {
    const path = await backedUpPath(stranger, { secret: undefined });
    const open = { path, secret: undefined, keysFrom: keysOf(stranger) };
    expect(await restoring(open)).toEqual([]);
    await signerOf(installation);
    expect(await restoring({ ...open, knownKeys: keysOf(installation) })).toBe(
      'other-installation',
    );
    expect(await restoring({ ...open, keysFrom: keysOf(installation) })).toBe('other-installation');
  });

  it('a forged one is refused: another manifest, other contents, no signature, an older format', async () => {
    const path = await backedUpPath(installation, { secret: undefined });
    const known = await signerOf(installation);
    const forged = async (change: (name: string, bytes: Buffer) => Buffer | undefined) =>
      await answerTo(await forge(path, change), { known });
    expect(await forged((_, bytes) => bytes)).toEqual([]);
    const manifest = await forged((name, bytes) =>
      name === 'manifest.json' ? Buffer.from(bytes.toString().replace('2026', '2027')) : bytes,
    );
    const contents = await forged((name, bytes) =>
      name.startsWith('files/') ? Buffer.alloc(bytes.length, 1) : bytes,
    );
    const unsigned = await forged((name, bytes) => (name === SIGNATURE_ENTRY ? undefined : bytes));
    expect([manifest, contents, unsigned]).toEqual(['damaged', 'damaged', 'damaged']);
    expect(await answerTo(EARLIER, { known })).toBe('unsigned');
  });

  it('a signature of the stranger’s own does not help', async () => {
    const path = await backedUpPath(installation, { secret: undefined });
    const own = await openSigner(stranger.dataDir, systemRandom);
    let manifest: Buffer = Buffer.alloc(0);
    const forged = await forge(path, (name, bytes) => {
      if (name === 'manifest.json') manifest = bytes;
      return name === SIGNATURE_ENTRY ? Buffer.from(own.sign(manifest)) : bytes;
    });
    const known = await signerOf(installation);
    expect(await answerTo(forged, { known })).toBe('other-installation');
  });

  it('an old copy under the name of a new one is noticed by its date', async () => {
    const secret = KEY_FILE;
    const path = await backedUpPath(installation, { secret });
    const renamed = join(installation.folder, 'poruch-20261201T024000Z.tar.zst.locked');
    await copyFile(path, renamed);
    expect(await answerTo(renamed, { secret })).toEqual(['renamed']);
    const honest = join(installation.folder, 'poruch-20261125T024000Z.tar.zst.locked');
    await copyFile(path, honest);
    expect(await answerTo(honest, { secret })).toEqual([]);
  });

  it('one that an earlier version made is restored, and the operator hears that it is not signed', async () => {
    await using target = await createEmptyDatabase();
    const { ownerUrl } = target;
    const dataDir = join(installation.folder, 'earlier');
    const path = `${EARLIER}.locked`;
    const answer = await restore({ path, secret: KEY_FILE, ownerUrl, dataDir });
    expect(answer.ok && answer.value.doubts.map(({ reason }) => reason)).toEqual(['unsigned']);
    expect(await tableSums(ownerUrl)).toMatchObject({
      'platform.event': expect.stringMatching(/^3 /),
      'platform.rate_limit': expect.stringMatching(/^2 /),
    });
    const key = await readFile(join(dataDir, 'keys', 'one-time-codes'));
    expect(key).toEqual(Buffer.alloc(32, 1));
    const keysFrom = join(installation.folder, 'earlier-keys');
    await mkdir(keysFrom);
    await writeFile(join(keysFrom, 'one-time-codes'), key);
    expect(await restoring({ path: EARLIER, secret: undefined, keysFrom })).toEqual([
      'nobody-vouches',
    ]);
    const signedBy = await signerOf(installation);
    expect(await answerTo(path, { secret: KEY_FILE, signedBy })).toBe('unsigned');
    expect(await answerTo(EARLIER, { known: signedBy, unlocked: true })).toEqual([
      'nobody-vouches',
    ]);
  });
});
