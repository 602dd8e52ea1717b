import { createPublicKey, type KeyObject } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { createServer as createHttpServer, type IncomingMessage, type Server } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { systemRandom } from '#platform/crypto/random.ts';
import { type TestPlatform, testPlatform } from '#platform/testing/test-platform.ts';
import { sealEverything, writeEntries } from '../testing.ts';
import { isSigned, openHeadKey, publicKeyText } from '../storage/head-key.ts';
import { readHeadLines } from '../storage/head-line.ts';
import { keepHeadsJob } from './keep-heads.ts';
import { appendHead } from './tell-witness.ts';
import { verifyChain } from './verify-chain.ts';

const QUICK = { timeoutMilliseconds: 300, pauses: [10, 10] };

/** Of localhost, for these tests alone: it opens nothing anywhere. */
const KEY = `-----BEGIN PRIVATE KEY-----
MC4CAQAwBQYDK2VwBCIEII9vKfL35eenIe2aj7aYbd8MJ9mxicBQFcJ7DWvfXWJm
-----END PRIVATE KEY-----`;
const CERTIFICATE = `-----BEGIN CERTIFICATE-----
MIIBWzCCAQ2gAwIBAgIUMLIJjXSA8fp2hr+Y0Q0IwMZFdEowBQYDK2VwMBQxEjAQ
BgNVBAMMCWxvY2FsaG9zdDAgFw0yMDAxMDEwMDAwMDBaGA8yMTIwMDEwMTAwMDAw
MFowFDESMBAGA1UEAwwJbG9jYWxob3N0MCowBQYDK2VwAyEAEUbJ5OBwqAbmok7P
ONOWWJqL5TK0igrA74c0Pwhtk56jbzBtMB0GA1UdDgQWBBTFAvmKkFi9Bdx2SKG1
rjTHPXUNOjAfBgNVHSMEGDAWgBTFAvmKkFi9Bdx2SKG1rjTHPXUNOjAPBgNVHRMB
Af8EBTADAQH/MBoGA1UdEQQTMBGCCWxvY2FsaG9zdIcEfwAAATAFBgMrZXADQQBq
HxdFDgbRvigy6/FPU6lVnMInkwgfG33xBzyHNehwfZ0xIQopgfxWn0MQUhxAlXBB
e2Ej/SZ9PKj35aCrHxsJ
-----END CERTIFICATE-----`;

let platform: TestPlatform;
let key: KeyObject;
let witness: Witness | undefined;
beforeEach(async () => {
  platform = await testPlatform();
  key = await openHeadKey(platform.config.dataDir, systemRandom);
});
afterEach(async () => {
  await witness?.close();
  witness = undefined;
  await platform.close();
});

interface Witness {
  readonly url: string;
  readonly bodies: string[];
  close(): Promise<void>;
}

const HEADERS = { Location: '/', Connection: 'Upgrade', Upgrade: 'another-protocol' };

/** A server at another organisation. `answer` says the status of each try in turn; undefined: it never answers. */
async function listen(
  answer: (attempt: number) => number | undefined,
  secure = false,
): Promise<Witness> {
  const bodies: string[] = [];
  const handle = async (request: IncomingMessage, respond: (status: number) => void) => {
    let body = '';
    for await (const chunk of request) body += String(chunk);
    bodies.push(body);
    const status = answer(bodies.length);
    if (status !== undefined) respond(status);
  };
  const server: Server = secure
    ? createHttpsServer({ key: KEY, cert: CERTIFICATE })
    : createHttpServer();
  server.on('request', (request, response) => {
    void handle(request, (status) => response.writeHead(status, HEADERS).end('thanks'));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  witness = {
    url: `${secure ? 'https' : 'http'}://localhost:${port}/heads`,
    bodies,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return witness;
}

async function grow(count: number): Promise<void> {
  await writeEntries(platform, count);
  await sealEverything(platform);
}

const file = () => join(platform.config.dataDir, 'witness.jsonl');

async function storedHeads() {
  const { rows } = await sql<{ number: bigint; witnessed: boolean }>`
    select number, witnessed_at is not null as witnessed from audit.head order by number`.execute(
    platform.database.write,
  );
  return rows.map(({ number, witnessed }) => [Number(number), witnessed]);
}

describe('each minute', () => {
  test('the head is signed, kept, and appended to the witness’s file', async () => {
    const job = keepHeadsJob(platform, key, { file: file(), url: undefined });
    await job.run();
    expect(await storedHeads()).toEqual([]);
    await grow(5);
    await job.run();
    await grow(3);
    await job.run();
    await job.run();
    expect(await storedHeads()).toEqual([
      [5, true],
      [8, true],
    ]);
    const read = readHeadLines(await readFile(file(), 'utf8'));
    if (!('heads' in read)) throw new Error('the file is not readable');
    expect(read.heads.map(({ number }) => number)).toEqual([5, 8]);
    // With the public key alone, as somebody elsewhere would check it.
    const publicKey = createPublicKey(publicKeyText(key));
    expect(read.heads.every((head) => isSigned(publicKey, head))).toBe(true);
    const [first] = read.heads;
    expect(first && isSigned(publicKey, { ...first, number: 6 })).toBe(false);
    expect(
      await verifyChain(platform.database, { key: publicKey, witnessed: read.heads }),
    ).toMatchObject({ vouchedTo: 8, findings: [] });
  });

  test('it is sent to the witness’s address, over TLS, and to nobody whom no authority vouches for', async () => {
    const there = await listen(() => 204, true);
    const job = (options: object) =>
      keepHeadsJob(platform, key, { file: undefined, url: there.url }, { ...QUICK, ...options });
    await grow(4);
    await job({}).run();
    expect(there.bodies).toEqual([]);
    expect(await storedHeads()).toEqual([[4, false]]);
    await job({ certificate: CERTIFICATE }).run();
    expect(readHeadLines(there.bodies.join('\n'))).toMatchObject({ heads: [{ number: 4 }] });
    expect(await storedHeads()).toEqual([[4, true]]);
  });

  test('nothing is told twice that was heard', async () => {
    const there = await listen(() => 200);
    const job = keepHeadsJob(platform, key, { file: file(), url: there.url }, QUICK);
    await grow(2);
    await job.run();
    await job.run();
    expect(there.bodies).toHaveLength(1);
    expect((await readFile(file(), 'utf8')).split('\n')).toHaveLength(2);
  });
});

describe('a witness that cannot be reached', () => {
  test('is tried again at once', async () => {
    const there = await listen((attempt) => (attempt < 3 ? 503 : 200));
    await grow(1);
    await keepHeadsJob(platform, key, { file: undefined, url: there.url }, QUICK).run();
    expect(there.bodies).toHaveLength(3);
    expect(await storedHeads()).toEqual([[1, true]]);
  });

  test('is told the newest head when it is back, and the file has each meanwhile', async () => {
    let status = 302;
    const there = await listen(() => status);
    const job = keepHeadsJob(platform, key, { file: file(), url: there.url }, QUICK);
    await grow(2);
    await job.run();
    await job.run();
    expect(await storedHeads()).toEqual([[2, false]]);
    status = 200;
    await grow(2);
    await job.run();
    expect(await storedHeads()).toEqual([
      [2, false],
      [4, true],
    ]);
    expect(readHeadLines(await readFile(file(), 'utf8'))).toMatchObject({
      heads: [{ number: 2 }, { number: 4 }],
    });
  });

  test.each([
    ['never answers', undefined],
    ['turns to another protocol', 101],
  ])('and %s holds nothing up: sealing goes on, and the job ends', async (_, status) => {
    const there = await listen(() => status);
    const job = keepHeadsJob(platform, key, { file: undefined, url: there.url }, QUICK);
    await grow(2);
    const running = job.run();
    await expect.poll(storedHeads).toEqual([[2, false]]);
    await grow(3);
    await running;
    expect(await storedHeads()).toEqual([[2, false]]);
  });
});

describe('the key', () => {
  test('is made once, and only its owner may read it', async () => {
    const again = await openHeadKey(platform.config.dataDir, systemRandom);
    expect(publicKeyText(again)).toBe(publicKeyText(key));
    expect(publicKeyText(key)).toMatch(/^-----BEGIN PUBLIC KEY-----/);
    const folder = join(platform.config.dataDir, 'keys');
    expect(await readdir(folder)).toEqual(['audit-head']);
    expect((await stat(join(folder, 'audit-head'))).mode & 0o777).toBe(0o600);
  });
});

test('a line of a witness’s file that is no head is named by its number', async () => {
  await grow(1);
  await keepHeadsJob(platform, key, { file: file(), url: undefined }).run();
  const good = readHeadLines(await readFile(file(), 'utf8'));
  if (!('heads' in good) || !good.heads[0]) throw new Error('no head');
  await appendHead(file(), good.heads[0]);
  const text = await readFile(file(), 'utf8');
  expect(readHeadLines(`${text}{"number": 3}\n`)).toEqual({ wrongLine: 3 });
  expect(readHeadLines(`${text}\n\n`)).toMatchObject({ heads: [{ number: 1 }, { number: 1 }] });
});
