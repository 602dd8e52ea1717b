import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { cbor } from './cbor.ts';

const PRESENT = 0x01;
const VERIFIED = 0x04;
const ATTESTED = 0x40;

export interface AuthenticatorOptions {
  /** Where the browser stands; a phishing page says its own. */
  readonly origin: string;
  /** For which domain it signs. */
  readonly domain: string;
  /** False: nobody showed a finger, a face or a PIN. */
  readonly verifies?: boolean;
}

interface Asked {
  readonly challenge: string;
}

/** A passkey made of software: it signs what a device would, and what a device never would. */
export interface Authenticator {
  create(asked: Asked, different?: Partial<AuthenticatorOptions>): string;
  get(asked: Asked, different?: Partial<AuthenticatorOptions>): string;
  /** Its next answers count as if it were a copy from before. */
  rewind(): void;
}

export function authenticator(usual: AuthenticatorOptions): Authenticator {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  const id = randomBytes(16);
  let count = 0;

  function authenticatorData(options: AuthenticatorOptions, more: Buffer, flags: number): Buffer {
    count += 1;
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(count);
    const verified = options.verifies === false ? 0 : VERIFIED;
    const rpIdHash = createHash('sha256').update(options.domain).digest();
    return Buffer.concat([rpIdHash, Buffer.from([PRESENT | verified | flags]), counter, more]);
  }

  return {
    create: ({ challenge }, different) => {
      const options = { ...usual, ...different };
      const clientDataJSON = clientData('webauthn.create', challenge, options.origin);
      const key = cbor(
        new Map<number, number | Uint8Array>([
          [1, 2],
          [3, -7],
          [-1, 1],
          [-2, Buffer.from(x, 'base64url')],
          [-3, Buffer.from(y, 'base64url')],
        ]),
      );
      const credential = Buffer.concat([Buffer.alloc(16), Buffer.from([0, id.length]), id, key]);
      const authData = authenticatorData(options, credential, ATTESTED);
      const attestationObject = cbor(
        new Map<string, string | Uint8Array | ReadonlyMap<string, string>>([
          ['fmt', 'none'],
          ['attStmt', new Map()],
          ['authData', authData],
        ]),
      );
      return answer({ clientDataJSON, attestationObject });
    },
    get: ({ challenge }, different) => {
      const options = { ...usual, ...different };
      const clientDataJSON = clientData('webauthn.get', challenge, options.origin);
      const data = authenticatorData(options, Buffer.alloc(0), 0);
      const signed = Buffer.concat([data, createHash('sha256').update(clientDataJSON).digest()]);
      const signature = sign('sha256', signed, privateKey);
      return answer({ clientDataJSON, authenticatorData: data, signature });
    },
    rewind: () => {
      count = 0;
    },
  };

  function answer(response: Readonly<Record<string, Buffer>>): string {
    const text = id.toString('base64url');
    const encoded = Object.entries(response).map(([name, bytes]) => {
      return [name, bytes.toString('base64url')] as const;
    });
    return JSON.stringify({
      id: text,
      rawId: text,
      type: 'public-key',
      clientExtensionResults: {},
      response: Object.fromEntries(encoded),
    });
  }
}

function clientData(type: string, challenge: string, origin: string): Buffer {
  return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
}
