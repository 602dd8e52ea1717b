import { Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { createLogger } from './logger.ts';

/** PostgreSQL's error for a duplicate telephone number. */
const REFUSED = Object.assign(new Error('Key (phone)=(+380671234567) already exists'), {
  severity: 'ERROR',
  code: '23505',
  table: 'officer',
  detail: 'Key (phone)=(+380671234567) already exists.',
});

function recordedLog() {
  const lines: string[] = [];
  const stream = new Writable({
    write: (chunk, _, done) => {
      lines.push(String(chunk));
      done();
    },
  });
  return { log: createLogger('info', stream), lines };
}

test.each([
  ['under its usual name', { err: REFUSED }],
  ['by itself', REFUSED],
])('an error that is logged whole, %s, still tells no telephone', (_, given) => {
  const { log, lines } = recordedLog();
  log.error(given, 'it broke');
  expect(lines.join()).toContain('23505');
  expect(lines.join()).not.toContain('380671234567');
});

test('what a mistake could let through is hidden', () => {
  const { log, lines } = recordedLog();
  log.info({ officer: { id: 7, name: 'Олена Зразкова', phones: ['+380671234567'] } }, 'seen');
  expect(JSON.parse(lines.join())).toMatchObject({
    officer: { id: 7, name: '[hidden]', phones: '[hidden]' },
  });
});
