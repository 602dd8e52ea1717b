import { expect, test } from 'vitest';
import { pushDeviceSchema } from './device-schema.ts';
import { testDevice } from './testing.ts';
import { vapidKeys } from './vapid-keys.ts';

const { endpoint, publicKey, authSecret } = testDevice();
const DEVICE = { endpoint, publicKey, authSecret };

test('a browser of today is taken as it says it is', () => {
  for (const service of [
    'https://fcm.googleapis.com/fcm/send/dA1-b:APA91bE_x',
    'https://updates.push.services.mozilla.com/wpush/v2/gAAAA',
    'https://web.push.apple.com/QGu-x',
    'https://wns2-by3p.notify.windows.com/w/?token=BQYAAAC%2b',
  ]) {
    expect(pushDeviceSchema.safeParse({ ...DEVICE, endpoint: service }).success).toBe(true);
  }
});

test.each([
  ['no address', { endpoint: 'push' }],
  ['without TLS', { endpoint: 'http://push.example/a' }],
  ['of this machine', { endpoint: 'https://localhost/a' }],
  ['of an inner network', { endpoint: 'https://10.0.0.1/a' }],
  ['of a cloud’s keeper', { endpoint: 'https://169.254.169.254/latest' }],
  ['a number', { endpoint: 'https://2130706433/' }],
  ['with a port', { endpoint: 'https://push.example:8443/a' }],
  ['with a password', { endpoint: 'https://a:b@push.example/a' }],
  ['with a line break', { endpoint: 'https://push.example/a\n/b' }],
  ['longer than any', { endpoint: `https://push.example/${'a'.repeat(1_000)}` }],
  ['no point of the curve', { publicKey: Buffer.alloc(65, 4).toString('base64url') }],
  ['a compressed point', { publicKey: Buffer.alloc(33, 2).toString('base64url') }],
  ['a short secret', { authSecret: 'AAAA' }],
  ['no base64url', { authSecret: `${'A'.repeat(21)}=` }],
])('what is %s is no device', (_what, change) => {
  expect(pushDeviceSchema.safeParse({ ...DEVICE, ...change }).success).toBe(false);
});

test('the keys of an installation are made of its secret: the same again, whatever the secret is', () => {
  for (const secret of [Buffer.alloc(32, 0xff), Buffer.alloc(32, 7)]) {
    expect(vapidKeys(secret)).toEqual(vapidKeys(secret));
    expect(Buffer.from(vapidKeys(secret).publicKey, 'base64url')).toHaveLength(65);
  }
  expect(vapidKeys(Buffer.alloc(32, 7)).publicKey).not.toBe(
    vapidKeys(Buffer.alloc(32, 8)).publicKey,
  );
});
