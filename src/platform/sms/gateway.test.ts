import { createServer } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { answerRuleSchema, holds, smsBodySchema } from './gateway-rules.ts';
import { type Fate, openGateway } from './gateway.ts';
import { type GatewayAnswer, openTestGateway, TAKEN, type TestGateway } from './testing.ts';

let gateway: TestGateway;
beforeEach(async () => {
  gateway = await openTestGateway();
});
afterEach(() => gateway.close());

const SMS = { to: '+380670000009', text: 'Є "новина"', id: 'abc' };
/** The time limit for a gateway here. */
const PATIENCE = 150;
const post = () => openGateway(gateway.settings, PATIENCE).post(SMS);

const answers = (code: number, status = 200): GatewayAnswer => ({
  status,
  body: JSON.stringify({ result: [{ code }] }),
});

describe('the SMS gateway', () => {
  it('is told as its own description says, and nothing can add a field to it', async () => {
    expect(await post()).toBe('taken');
    const [request] = gateway.taken;
    expect(request?.headers.authorization).toBe('Bearer secret-token');
    expect(request?.headers['content-type']).toBe('application/json');
    expect(JSON.parse(request?.body ?? '')).toEqual({
      to: ['380670000009'],
      sms: { from: 'Poruch', text: 'Є "новина"' },
      key: 'abc',
    });
  });

  /** All outcomes: accepted, refused permanently, doubtful, unknown, or certainly not accepted. */
  const OUTCOMES: readonly (readonly [string, GatewayAnswer, Fate | 'not taken'])[] = [
    ['takes it', TAKEN, 'taken'],
    ['takes it by another word', answers(800, 202), 'taken'],
    ['refuses that number', answers(404), 'refused'],
    ['refuses that number with a status of its own', answers(404, 400), 'refused'],
    ['is out of money', answers(203), 'doubted'],
    ['answers with a page', { status: 200, body: '<html>login</html>' }, 'doubted'],
    ['answers nothing', { status: 200, body: '' }, 'doubted'],
    ['never stops', 'no-end', 'doubted'],
    ['fails', { status: 500, body: 'oops' }, 'not taken'],
    ['knows us not', answers(103, 401), 'not taken'],
    ['is elsewhere', { status: 302, body: '', location: 'http://127.0.0.1:9/' }, 'not taken'],
    ['hears and is silent', 'silence', 'unknown'],
    ['hears and hangs up', 'hang-up', 'unknown'],
    ['hears and speaks otherwise', 'other-protocol', 'unknown'],
  ];
  it.each(OUTCOMES)('that %s', async (_what, answer, outcome) => {
    gateway.answer(answer);
    const became = await post().catch((error: unknown) => {
      expect(String(error)).not.toContain('0670000009');
      expect(String(error)).not.toContain('secret-token');
      return 'not taken';
    });
    expect(became).toBe(outcome);
    expect(gateway.taken).toHaveLength(1);
  });

  it('was surely not told where nobody answers, or no TLS is spoken', async () => {
    const nowhere = openGateway({ ...gateway.settings, url: 'http://127.0.0.1:9/' }, PATIENCE);
    await expect(nowhere.post(SMS)).rejects.toThrow();
    expect(await nowhere.answers()).toBe(false);
    const mute = createServer(() => undefined);
    await new Promise<void>((resolve) => mute.listen(0, '127.0.0.1', resolve));
    const address = mute.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const noTls = openGateway({ ...gateway.settings, url: `https://127.0.0.1:${port}/` }, PATIENCE);
    await expect(noTls.post(SMS)).rejects.toThrow();
    mute.close();
  });

  it('can be reached, without being told anything', async () => {
    gateway.answer({ status: 405, body: '' });
    expect(await openGateway(gateway.settings, PATIENCE).answers()).toBe(true);
    expect(gateway.taken).toEqual([]);
  });
});

test.each([
  ['msgId', { msgId: 'x' }, true],
  ['msgId', { msgId: null }, false],
  ['msgId', {}, false],
  ['success.info', { success: { info: { '12': '380' } } }, true],
  ['success.info', { success: { info: [] } }, false],
  ['a.0.code=0,800', { a: [{ code: 800 }] }, true],
  ['a.0.code=0', { a: [{ code: '0' }] }, true],
  ['a.0.code=0', { a: [] }, false],
  ['a.0.code=0', { a: null }, false],
  ['constructor', {}, false],
  ['a.length=1', { a: 'x' }, false],
])('«%s» of %j: %s', (rule, answer, isSo) => {
  expect(holds(answerRuleSchema.parse(rule), answer)).toBe(isSo);
});

test.each(['', 'text', '{"to":"{to}"}', '{"text":"{text}"}', '["{to}" "{text}"]', '"{to}{text}"'])(
  'a body %j says not whom it goes to and what',
  (body) => {
    expect(smsBodySchema.safeParse(body).success).toBe(false);
  },
);
