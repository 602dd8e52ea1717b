import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import { findFreePort } from './find-free-port.ts';

test('instead of a port that is taken, the next free one is named', async () => {
  const listening = [22_510, 22_511].map((port) => createServer().listen(port, '127.0.0.1'));
  await Promise.all(
    listening.map((server) => new Promise((done) => server.once('listening', done))),
  );
  expect(await findFreePort('127.0.0.1', 22_510)).toBe(22_512);
  for (const server of listening) server.close();
});

test('there is none above the last', async () => {
  expect(await findFreePort('127.0.0.1', 65_535)).toBeUndefined();
});
