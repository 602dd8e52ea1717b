import { connect, type Socket } from 'node:net';
import { h } from 'preact';
import { afterEach, expect, test } from 'vitest';
import { trustedProxies } from './client-address.ts';
import type { ConnectionLimits } from './connections.ts';
import { page } from './route.ts';
import { type RunningServer, type ServerOptions, startServer } from './server.ts';
import { testPage, testSite } from './testing.ts';

const LAST_RESORT = 'Телефонуйте 102';
const GET = 'GET /emergency HTTP/1.1\r\nHost: poruch.test\r\n\r\n';

const servers: RunningServer[] = [];
const sockets: Socket[] = [];
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  for (const server of servers.splice(0)) await server.stop(0);
});

/** Another address, because clients on this machine would count as proxies. */
const PROXIES = trustedProxies(['192.0.2.1']);

/** A server with one page that answers at once and one that never does. */
async function start(limits: Partial<ConnectionLimits>, options: Partial<ServerOptions> = {}) {
  let asked = 0;
  const site = testSite({
    routes: [
      testPage('/emergency', { handle: () => page(h('html', {}, '102')) }),
      testPage('/slow', {
        handle: () => {
          asked += 1;
          return new Promise(() => undefined);
        },
      }),
      testPage('/note', { method: 'POST', handle: () => page(h('html', {}, 'kept')) }),
    ],
  });
  const server = await startServer(site, {
    host: '0.0.0.0',
    port: 0,
    fastPaths: [],
    reference: () => '',
    lastResort: LAST_RESORT,
    onError: () => undefined,
    proxies: PROXIES,
    connectionLimits: { most: 1_000, ofNetwork: 1_000, quietOfNetwork: 1_000, ...limits },
    ...options,
  });
  servers.push(server);
  return { port: server.port, asked: () => asked };
}

interface Client {
  readonly socket: Socket;
  readonly said: () => string;
  isClosed(): boolean;
  /** The data received until the connection was closed. */
  readonly closed: Promise<string>;
}

/** Each address of 127.0.0.0/8 is a separate network and can connect to the server from itself. */
async function client(port: number, network: number, bytes = ''): Promise<Client> {
  const socket = connect({ port, host: '127.0.0.1', localAddress: `127.0.0.${network}` });
  sockets.push(socket);
  let said = '';
  let isClosed = false;
  socket.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  socket.on('error', () => undefined);
  const closed = new Promise<string>((resolve) =>
    socket.once('close', () => {
      isClosed = true;
      resolve(said);
    }),
  );
  await new Promise<void>((resolve) => {
    socket.once('connect', resolve);
    socket.once('close', () => resolve());
  });
  if (bytes !== '') socket.write(bytes);
  return { socket, said: () => said, isClosed: () => isClosed, closed };
}

async function clients(port: number, network: number, count: number, bytes = '') {
  const all: Client[] = [];
  for (let one = 0; one < count; one += 1) all.push(await client(port, network, bytes));
  return all;
}

const stillOpen = (all: readonly Client[]) => all.filter((one) => !one.isClosed()).length;

test('silent connections of many networks keep nobody out: the oldest of them give way', async () => {
  const { port } = await start({ most: 50 });
  const silent: Client[] = [];
  for (let network = 2; network < 12; network += 1) {
    silent.push(...(await clients(port, network, 20)));
  }
  for (let visit = 0; visit < 10; visit += 1) {
    const resident = await client(port, 200, GET);
    await expect.poll(resident.said).toContain('102');
  }
  await expect.poll(() => stillOpen(silent)).toBeLessThanOrEqual(50);
});

test('a network that is silent loses its own oldest connections, and takes no others’', async () => {
  const { port } = await start({ quietOfNetwork: 5 });
  const neighbours = await clients(port, 3, 5);
  const silent = await clients(port, 2, 40);
  await expect.poll(() => stillOpen(silent)).toBe(5);
  expect(silent.slice(-5).every((one) => !one.isClosed())).toBe(true);
  expect(stillOpen(neighbours)).toBe(5);
});

test('headers and bodies that only drip give way as silence does', async () => {
  const { port } = await start({ quietOfNetwork: 4 });
  const half = 'GET / HTTP/1.1\r\nHost: poruch.test\r\nX-Slow: ';
  const form = 'Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 90';
  const body = `POST /note HTTP/1.1\r\nHost: poruch.test\r\n${form}\r\n\r\nwords=`;
  const dripping = [...(await clients(port, 2, 6, half)), ...(await clients(port, 2, 6, body))];
  await expect.poll(() => stillOpen(dripping)).toBe(4);
  const resident = await client(port, 2, GET);
  await expect.poll(resident.said).toContain('102');
});

test('requests under way are never cut for others: one network has its places, and no more', async () => {
  const { port, asked } = await start({ ofNetwork: 10 });
  const slow = 'GET /slow HTTP/1.1\r\nHost: poruch.test\r\n\r\n';
  const waiting = await clients(port, 2, 10, slow);
  await expect.poll(asked).toBe(10);
  const [beyond] = await clients(port, 2, 1, GET);
  expect(await beyond?.closed).toBe('');
  expect(stillOpen(waiting)).toBe(10);
  const neighbour = await client(port, 3, GET);
  await expect.poll(neighbour.said).toContain('102');
});

test('a proxy of ours carries many networks, and is counted in none', async () => {
  const limits = { ofNetwork: 3, quietOfNetwork: 3 };
  const { port } = await start(limits, { proxies: trustedProxies(['127.0.0.2']) });
  const ofProxy = await clients(port, 2, 20);
  const ofOthers = await clients(port, 3, 20);
  await expect.poll(() => stillOpen(ofOthers)).toBe(3);
  expect(stillOpen(ofProxy)).toBe(20);
});

test('where no proxy is named, one on this machine is not one network, and floods replace themselves', async () => {
  const { port } = await start(
    { most: 30, ofNetwork: 3, quietOfNetwork: 3 },
    { proxies: trustedProxies([]) },
  );
  const perhapsProxy = await clients(port, 2, 20, GET);
  await expect.poll(() => perhapsProxy.every(({ said }) => said().includes('102'))).toBe(true);
  const [client] = await clients(port, 3, 1, GET);
  await expect.poll(() => client?.said()).toContain('102');
  expect(stillOpen(perhapsProxy)).toBe(20);
  const flood = await clients(port, 3, 40);
  await expect.poll(() => stillOpen([...perhapsProxy, ...flood])).toBeLessThanOrEqual(30);
});

const request = (path: string, header = '') =>
  `GET ${path} HTTP/1.1\r\nHost: poruch.test\r\n${header}\r\n`;

const urgencyOf: ServerOptions['urgencyOf'] = ({ path, cookie }) => {
  if (path === '/emergency') return 'vital';
  return cookie === 'session' ? 'session' : 'usual';
};

test('where most places are taken only the urgent is answered; the others are given the telephone', async () => {
  const { port, asked } = await start({ most: 20 }, { urgencyOf });
  await clients(port, 2, 16, request('/slow'));
  await expect.poll(asked).toBe(16);
  const refused = await (await client(port, 3, request('/slow'))).closed;
  expect(refused).toMatch(/^HTTP\/1\.1 503 /);
  expect(refused).toContain(LAST_RESORT);
  const urgent = await client(port, 3, request('/emergency?lang=uk'));
  await expect.poll(urgent.said).toMatch(/^HTTP\/1\.1 200 /);
  await client(port, 3, request('/slow', 'Cookie: session\r\n'));
  await expect.poll(asked).toBe(17);
});

test('false session cookies never take the places of emergencies', async () => {
  const { port, asked } = await start({ most: 20 }, { urgencyOf });
  await clients(port, 2, 18, request('/slow', 'Cookie: session\r\n'));
  await expect.poll(asked).toBe(18);
  const beyond = await client(port, 2, request('/slow', 'Cookie: session\r\n'));
  expect(await beyond.closed).toMatch(/^HTTP\/1\.1 503 /);
  const urgent = await client(port, 3, request('/emergency'));
  await expect.poll(urgent.said).toMatch(/^HTTP\/1\.1 200 /);
});

test('many requests on one connection take one place', async () => {
  const { port, asked } = await start({ most: 20 });
  await client(port, 2, request('/slow').repeat(40));
  await expect.poll(asked).toBe(40);
  const resident = await client(port, 3, GET);
  await expect.poll(resident.said).toMatch(/^HTTP\/1\.1 200 /);
});

test('a connection that only ever asks is closed, and leaves nothing behind', async () => {
  const { port, asked } = await start({ most: 20 });
  for (let turn = 1; turn <= 20; turn += 1) {
    const rest = GET.repeat(turn === 1 ? 10_000 : 100);
    const pipelining = await client(port, 2, request('/slow') + rest);
    await pipelining.closed;
    expect(asked()).toBeLessThanOrEqual(turn);
  }
  const resident = await client(port, 3, GET);
  await expect.poll(resident.said).toMatch(/^HTTP\/1\.1 200 /);
});

test('silence before the headers ends by itself', async () => {
  const { port } = await start({}, { timeouts: { headers: 1 } });
  const silent = await client(port, 2);
  const half = await client(port, 2, 'GET / HTTP/1.1\r\n');
  expect(await silent.closed).toContain('408 Request Timeout');
  expect(await half.closed).toContain('408 Request Timeout');
});

test('where no proxy is named, one on this machine has the time of a proxy between two requests', async () => {
  const timeouts = { keepAlive: 1_000_000, keepAliveOfProxy: 1 };
  const { port } = await start({}, { timeouts, proxies: trustedProxies([]) });
  expect(await (await client(port, 2, GET)).closed).toContain('102');
});

test('silence in a body, and between two requests, ends by itself', async () => {
  const { port } = await start({}, { timeouts: { silentBody: 1, keepAlive: 1 } });
  const idle = await client(port, 2, GET);
  const form = 'Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 90';
  const body = await client(
    port,
    2,
    `POST /note HTTP/1.1\r\nHost: poruch.test\r\n${form}\r\n\r\nw`,
  );
  expect(await idle.closed).toContain('102');
  expect(await body.closed).not.toContain('200 OK');
});
