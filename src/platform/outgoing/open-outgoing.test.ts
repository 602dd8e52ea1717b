import type { ServerResponse } from 'node:http';
import { describe, expect, it } from 'vitest';
import { openOutgoing } from './open-outgoing.ts';
import { isPublicAddress, isPublicHost } from './public-address.ts';
import { testServer } from './testing.ts';

const COUNCIL = new URL('https://council.example/open311/');
const LIMITS = { patienceMilliseconds: 300, mostBytes: 1_000 };
const get = (url: URL) => ({ url, method: 'GET' }) as const;

describe('an address of the open internet', () => {
  const inner = [
    '127.0.0.1',
    '127.9.9.9',
    '10.1.2.3',
    '172.16.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    'fe80::1',
    'fe80::1%eth0',
    'fc00::1',
    'ff02::1',
    '::ffff:127.0.0.1',
    '::ffff:7f00:1',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    '::7f00:1',
    '::127.0.0.1',
    '::0a00:0001',
    '::2',
    '::8.8.8.8',
    '::ffff:8.8.8.8',
    '::ffff:0:127.0.0.1',
    '64:ff9b::10.0.0.1',
    '64:ff9b:1::10.0.0.1',
    '2001:0:7f00:1::1',
    '2001:2::1',
    '2001:10::1',
    '2001:db8::1',
    '3fff::1',
    '5f00::1',
    '4000::1',
    '100::1',
    'fec0::1',
    '2a00:1450::5efe:10.0.0.1',
    '2a00:1450::200:5efe:a00:1',
    '2a00:1450:4001:82a::200e%eth0',
    '192.88.99.1',
    '198.18.0.1',
    '203.0.113.7',
    '240.0.0.1',
    '127.1',
    '0177.0.0.1',
    '010.0.0.1',
    '08.8.8.8',
    '0x7f000001',
    '2130706433',
    '8.8.8.8 ',
    'no address',
  ];
  it.each(inner)('is not %s', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
  it.each([
    '8.8.8.8',
    '195.8.40.1',
    '2a00:1450:4001:82a::200e',
    '2606:4700::1111',
    '2001:4860:4860::8888',
  ])('is %s', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  const innerHosts = [
    'https://localhost/',
    'https://localhost./',
    'https://postgres/',
    'https://a.localhost/',
    'https://printer.local/',
    'https://metadata.google.internal/',
    'https://2130706433/',
    'https://0x7f.1/',
    'https://[::1]/',
    'https://[::ffff:10.0.0.1]/',
    'https://[::7f00:1]/',
    'https://[::127.0.0.1]/',
    'https://0177.0.0.1/',
  ];
  it.each(innerHosts)('is none that %s names', (address) => {
    expect(isPublicHost(new URL(address))).toBe(false);
  });
  it('may be one that a name of the open internet stands for', () => {
    expect(isPublicHost(COUNCIL)).toBe(true);
  });
});

describe('the way out', () => {
  const said = (response: ServerResponse) => response.end('[]');

  it('brings the answer', async () => {
    await using server = await testServer((_, response) => said(response));
    const answer = await openOutgoing(server.network(), LIMITS).ask(get(COUNCIL));
    expect(answer).toMatchObject({ ok: true, value: { status: 200, text: '[]' } });
  });

  const ways = [
    { way: 'by a name', url: COUNCIL, names: { 'council.example': ['127.0.0.1'] } },
    {
      way: 'by one of the addresses of a name',
      url: COUNCIL,
      names: { 'council.example': ['8.8.8.8', '127.0.0.1'] },
    },
    { way: 'by the address itself', url: new URL('https://127.0.0.1/') },
    { way: 'by a number', url: new URL('https://2130706433/') },
    { way: 'in IPv6 that means it', url: new URL('https://[::ffff:127.0.0.1]/') },
  ];
  it.each(ways)('does not lead inside $way, and nothing is asked there', async ({ url, names }) => {
    await using server = await testServer((_, response) => said(response));
    const network = server.network({ isAllowed: isPublicAddress, names: names ?? {} });
    const outgoing = openOutgoing(network, LIMITS);
    expect(await outgoing.ask(get(url))).toEqual({ ok: false, refusal: 'forbidden' });
    expect(await outgoing.mayReach(url)).toBe(false);
    expect(server.asked()).toBe(0);
  });
  it.each(ways)('would, if nobody looked, lead inside $way', async ({ url }) => {
    await using server = await testServer((_, response) => said(response));
    const answer = await openOutgoing(server.network(), LIMITS).ask(get(url));
    expect(answer.ok).toBe(true);
    expect(server.asked()).toBe(1);
  });
  it('is looked at again where the name means something else the next moment', async () => {
    await using server = await testServer((_, response) => said(response));
    const answers = [['8.8.8.8'], ['127.0.0.1']];
    const network = {
      ...server.network({ isAllowed: isPublicAddress }),
      resolve: async () => (answers.shift() ?? []).map((address) => ({ address, family: 4 })),
    };
    const outgoing = openOutgoing(network, LIMITS);
    expect(await outgoing.mayReach(COUNCIL)).toBe(true);
    expect(await outgoing.ask(get(COUNCIL))).toEqual({ ok: false, refusal: 'forbidden' });
    expect(server.asked()).toBe(0);
  });
  it('follows nobody elsewhere', async () => {
    await using server = await testServer((_, response) =>
      response.writeHead(302, { Location: 'https://127.0.0.1/secret' }).end(),
    );
    const answer = await openOutgoing(server.network(), LIMITS).ask(get(COUNCIL));
    expect(answer).toMatchObject({ ok: true, value: { status: 302 } });
    expect(server.asked()).toBe(1);
  });
  it('is closed to what is not encrypted', async () => {
    await using server = await testServer((_, response) => said(response));
    const plain = new URL('http://council.example/');
    const answer = await openOutgoing(server.network(), LIMITS).ask(get(plain));
    expect(answer).toEqual({ ok: false, refusal: 'forbidden' });
    expect(server.asked()).toBe(0);
  });

  const bad: readonly (readonly [string, (response: ServerResponse) => unknown, string])[] = [
    ['never answers', () => undefined, 'lost'],
    ['sends a byte and waits', (response) => response.write('['), 'lost'],
    ['sends byte after byte for ever', (response) => drip(response), 'lost'],
    [
      'sends byte after byte and says no length',
      (response) => drip(response.setHeader('Connection', 'close')),
      'lost',
    ],
    [
      'turns to another protocol',
      ({ socket }) =>
        socket?.end(
          'HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n',
        ),
      'lost',
    ],
    ['hangs up', (response) => response.destroy(), 'lost'],
    ['sends more than anybody reads', (response) => response.end(' '.repeat(2_000)), 'too-large'],
  ];
  it.each(bad)('is left where the other side %s', async (_, answer, refusal) => {
    await using server = await testServer((_request, response) => answer(response));
    const got = await openOutgoing(server.network(), LIMITS).ask(get(COUNCIL));
    expect(got).toEqual({ ok: false, refusal });
  });
  it('knows that nothing was sent where nobody is there', async () => {
    const server = await testServer((_, response) => said(response));
    await server[Symbol.asyncDispose]();
    const got = await openOutgoing(server.network(), LIMITS).ask(get(COUNCIL));
    expect(got).toEqual({ ok: false, refusal: 'unreachable' });
  });
});

function drip(response: ServerResponse): void {
  const dripping = setInterval(() => response.write(' '), 20);
  response.once('close', () => clearInterval(dripping));
}
