import { connect, type Socket } from 'node:net';
import { h } from 'preact';
import { afterAll, expect, test } from 'vitest';
import { countBytesInFlight } from './bytes-in-flight.ts';
import { page } from './route.ts';
import { type RunningServer, startServer } from './server.ts';
import { testDoors, testPage, testSite } from './testing.ts';

const KB = 1024;
const PHOTO = { bytes: 100 * KB, files: 3 };

const sockets: Socket[] = [];
let server: RunningServer | undefined;
afterAll(async () => {
  for (const socket of sockets) socket.destroy();
  await server?.stop(0);
});

/** Sends this much of a photograph and then stops; returns the answer. */
function startUpload(port: number, network: number, bytes: number, path: string, header = '') {
  const socket = connect({ port, host: '127.0.0.1', localAddress: `127.0.0.${network}` });
  sockets.push(socket);
  let said = '';
  socket.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  socket.on('error', () => undefined);
  const part = 'Content-Disposition: form-data; name="photo"; filename="a.jpg"\r\n\r\n';
  socket.write(
    `POST ${path} HTTP/1.1\r\nHost: poruch.test\r\nOrigin: http://poruch.test\r\n${header}` +
      `Content-Type: multipart/form-data; boundary=b\r\nContent-Length: ${1_000 * KB}\r\n\r\n--b\r\n${part}`,
  );
  socket.write(Buffer.alloc(bytes));
  return { socket, status: () => Number(/^HTTP\/1\.1 (\d+)/.exec(said)?.[1] ?? 0) };
}

test('twenty uploads that never end hold what the house can spare, and shut nobody out but uploads', async () => {
  const bytes = countBytesInFlight({
    budgets: { uploads: { all: 300 * KB, ofNetwork: 180 * KB } },
    patienceMs: 0,
  });
  const site = testSite({
    bytes,
    doors: testDoors(({ name }) => name === 'officer'),
    routes: [
      testPage('/photo', { method: 'POST', upload: PHOTO, fields: ['photo'] }),
      testPage('/note', { method: 'POST', handle: () => page(h('html', {}, 'kept')) }),
      testPage('/desk/photo', {
        method: 'POST',
        access: { permission: 'desk.open' },
        upload: PHOTO,
        fields: ['photo'],
      }),
    ],
  });
  server = await startServer(site, {
    host: '0.0.0.0',
    port: 0,
    fastPaths: [],
    reference: () => '',
    lastResort: '',
    onError: (error) => {
      throw error;
    },
  });
  const { port } = server;
  const start = (turn: number) => startUpload(port, 2 + turn, 90 * KB, '/photo');
  const holding = [0, 1, 2].map(start);
  await expect.poll(() => bytes.held('uploads')).toBeGreaterThan(270 * KB);
  // The 30 KB that are left are enough for none of the others.
  const others = Array.from({ length: 17 }, (_, turn) => start(turn % 10));
  const refused = (uploads: typeof others) =>
    uploads.filter(({ status }) => status() === 503).length;
  await expect.poll(() => refused(others)).toBe(17);
  expect(refused(holding)).toBe(0);
  const uploads = [...holding, ...others];

  const headers = {
    Origin: 'http://poruch.test',
    'Content-Type': 'application/x-www-form-urlencoded',
  };
  const note = await fetch(`http://127.0.0.1:${port}/note`, { method: 'POST', headers });
  expect(note.status, 'a form without files').toBe(200);
  const form = new FormData();
  form.append('photo', new File([new Uint8Array(90 * KB)], 'a.jpg'));
  const send = (path: string) =>
    fetch(`http://127.0.0.1:${port}${path}`, {
      method: 'POST',
      headers: { Origin: 'http://poruch.test', 'X-Name': 'officer' },
      body: form,
    });
  expect((await send('/desk/photo')).status, 'of staff').toBe(200);
  expect((await send('/photo')).status, 'of a resident meanwhile').toBe(503);
  for (const { socket } of uploads) socket.destroy();
  await expect.poll(async () => (await send('/photo')).status).toBe(200);
});
