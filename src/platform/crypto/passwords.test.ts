import { expect, test } from 'vitest';
import { openPasswords } from './passwords.ts';
import { systemRandom } from './random.ts';

const passwords = openPasswords(systemRandom);

async function hashed(password: string): Promise<string> {
  const hash = await passwords.hash(password);
  if (!hash.ok) throw new Error(hash.refusal);
  return hash.value;
}

const verify = (password: string, stored: string | undefined) =>
  passwords.verify(password, stored, 'first');

test('a password is kept as argon2id of the cost that is promised, and never twice the same', async () => {
  const hash = await hashed('дощ парасоля трамвай');
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
  expect(await hashed('дощ парасоля трамвай')).not.toBe(hash);
});

test('it is recognised, also when it was typed on a system that writes й in two signs', async () => {
  const hash = await hashed('трамвай їде їде їде');
  expect(await verify('трамвай їде їде їде', hash)).toEqual({ ok: true, value: true });
  expect(await verify('трамвай їде їде їде'.normalize('NFD'), hash)).toEqual({
    ok: true,
    value: true,
  });
  expect(await verify('Трамвай їде їде їде', hash)).toEqual({ ok: true, value: false });
});

test('nobody’s password is nobody’s, whatever is typed', async () => {
  expect(await verify('', undefined)).toEqual({ ok: true, value: false });
});

test('nobody’s password is hashed all the same', async () => {
  await hashed('so that the thread has started');
  const before = process.cpuUsage();
  await verify('nobody’s', undefined);
  const { user, system } = process.cpuUsage(before);
  // Microseconds of all threads; a busy machine only adds to them.
  expect(user + system).toBeGreaterThan(8_000);
});

test('what an earlier cost made is read by the cost that it names', async () => {
  // 8 MiB and one pass, hashed by the reference implementation.
  const { argon2Sync } = await import('node:crypto');
  const salt = Buffer.alloc(16, 1);
  const cost = { memory: 8192, passes: 1, parallelism: 1, tagLength: 32 };
  const hash = argon2Sync('argon2id', { ...cost, message: 'old', nonce: salt });
  const text = (bytes: Buffer) => bytes.toString('base64').replace(/=+$/, '');
  const stored = `$argon2id$v=19$m=8192,t=1,p=1$${text(salt)}$${text(hash)}`;
  expect(await verify('old', stored)).toEqual({ ok: true, value: true });
});

test('what is no hash is a bug, not a wrong password', async () => {
  await expect(verify('x', 'plain text')).rejects.toThrow('no argon2id hash');
});
