import {
  createDecipheriv,
  createECDH,
  createPublicKey,
  hkdfSync,
  randomBytes,
  verify,
} from 'node:crypto';
import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import type { Network } from '../outgoing/network.ts';
import { testServer } from '../outgoing/testing.ts';
import type { PushDevice, PushSender } from './push.ts';

/** For tests whose pages offer push while nothing is sent. */
export const SILENT_PUSH: PushSender = {
  publicKey: createECDH('prime256v1').generateKeys('base64url'),
  send: async () => ({ ok: true, value: undefined }),
  day: async () => ({ tried: 0, refused: 0 }),
};

export interface TestDevice extends PushDevice {
  /** Decrypts the received bytes as RFC 8291 specifies. Throws if they are for another device. */
  read(body: Uint8Array): unknown;
}

/** A browser with a subscription. */
export function testDevice(endpoint = 'https://push.example/send/one'): TestDevice {
  const curve = createECDH('prime256v1');
  const ours = curve.generateKeys();
  const secret = randomBytes(16);
  return {
    endpoint,
    publicKey: ours.toString('base64url'),
    authSecret: secret.toString('base64url'),
    read: (body) => {
      const [salt, theirs, sealed] = [body.slice(0, 16), body.slice(21, 86), body.slice(86)];
      const shared = curve.computeSecret(theirs);
      const info = Buffer.concat([Buffer.from('WebPush: info\0'), ours, theirs]);
      const key = derive(shared, secret, info, 32);
      const cipher = createDecipheriv(
        'aes-128-gcm',
        derive(key, salt, Buffer.from('Content-Encoding: aes128gcm\0'), 16),
        derive(key, salt, Buffer.from('Content-Encoding: nonce\0'), 12),
      );
      cipher.setAuthTag(sealed.slice(-16));
      const plain = Buffer.concat([cipher.update(sealed.slice(0, -16)), cipher.final()]);
      // One record, and what closes it.
      if (plain.at(-1) !== 2) throw new Error('no last record');
      const said: unknown = JSON.parse(plain.subarray(0, -1).toString());
      return said;
    },
  };
}

function derive(key: Uint8Array, salt: Uint8Array, info: Uint8Array, length: number): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', key, salt, info, length));
}

/** The claims of a valid RFC 8292 signature by that key; undefined: invalid. */
export function readSignature(authorization: string | undefined, publicKey: string): unknown {
  const [, token = '', key] = /^vapid t=([\w.-]+), ?k=([\w-]+)$/.exec(authorization ?? '') ?? [];
  const [head = '', said = '', signature = ''] = token.split('.');
  const point = Buffer.from(publicKey, 'base64url');
  const [x, y] = [point.subarray(1, 33), point.subarray(33)];
  const jwk = { kty: 'EC', crv: 'P-256', x: x.toString('base64url'), y: y.toString('base64url') };
  const isOurs = verify(
    'sha256',
    Buffer.from(`${head}.${said}`),
    { key: createPublicKey({ key: jwk, format: 'jwk' }), dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature, 'base64url'),
  );
  if (!isOurs || key !== publicKey) return undefined;
  return JSON.parse(Buffer.from(said, 'base64url').toString());
}

export interface TakenPush {
  readonly path: string | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: Uint8Array;
}

/** A local push service controlled by the test. */
export interface TestPushService extends AsyncDisposable {
  readonly network: Network;
  readonly taken: readonly TakenPush[];
  answer(how: (response: ServerResponse) => unknown): void;
}

export async function openTestPushService(): Promise<TestPushService> {
  const taken: TakenPush[] = [];
  let answer: (response: ServerResponse) => unknown = takes;
  const server = await testServer(async (request, response) => {
    taken.push({ path: request.url, headers: request.headers, body: await buffer(request) });
    answer(response);
  });
  return {
    network: server.network(),
    taken,
    answer: (how) => {
      answer = how;
    },
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  };
}

export function takes(response: ServerResponse): void {
  response.writeHead(201).end();
}
