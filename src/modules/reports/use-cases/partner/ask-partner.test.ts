import { describe, expect, it } from 'vitest';
import { openOutgoing } from '#platform/outgoing/open-outgoing.ts';
import { testServer } from '#platform/outgoing/testing.ts';
import { askPartner, sendToPartner } from './ask-partner.ts';

const ENDPOINT = { address: 'https://council.example/v2/', jurisdiction: 'dnipro' };
const ONE = { path: 'requests/7', item: 'request' } as const;

describe('a body’s server is asked', () => {
  it('in XML where it has no JSON, with its jurisdiction, and never with a key in the address', async () => {
    const asked: (string | undefined)[] = [];
    await using server = await testServer(({ url }, response) => {
      asked.push(url);
      if (url?.includes('.json')) return response.writeHead(404).end('<p>Not here');
      return response.end(
        '<service_requests><request><service_request_id>7</service_request_id></request></service_requests>',
      );
    });
    const answer = await askPartner(openOutgoing(server.network()), ENDPOINT, ONE);
    expect(answer).toMatchObject({
      ok: true,
      value: { items: [{ fields: { service_request_id: '7' } }] },
    });
    expect(asked).toEqual([
      '/v2/requests/7.json?jurisdiction_id=dnipro',
      '/v2/requests/7.xml?jurisdiction_id=dnipro',
    ]);
  });

  it('whether anything is new since it was asked last', async () => {
    const mark = 'Wed, 25 Nov 2026 08:00:00 GMT';
    await using server = await testServer(({ headers }, response) =>
      headers['if-modified-since'] === mark
        ? response.writeHead(304).end()
        : response.writeHead(200, { 'Last-Modified': mark }).end('[]'),
    );
    const outgoing = openOutgoing(server.network());
    expect(await askPartner(outgoing, ENDPOINT, ONE)).toEqual({
      ok: true,
      value: { items: [], freshMark: mark, isUnchanged: false },
    });
    expect(await askPartner(outgoing, ENDPOINT, { ...ONE, freshMark: mark })).toEqual({
      ok: true,
      value: { items: [], freshMark: mark, isUnchanged: true },
    });
  });

  it('as little as it wants: what it says of its own page in HTML is not kept', async () => {
    await using server = await testServer((_, response) =>
      response.writeHead(500).end('<html><body>at line 7 of secret.php</body></html>'),
    );
    const answer = await askPartner(openOutgoing(server.network()), ENDPOINT, ONE);
    expect(answer).toMatchObject({ refusal: { problem: 'broken', said: undefined } });
    expect(server.asked()).toBe(1);
  });

  it('with a key of which no part is kept, wherever it stands in what is said back', async () => {
    const key = 'k'.repeat(30);
    await using server = await testServer((_, response) =>
      response
        .writeHead(403)
        .end(JSON.stringify([{ code: 403, description: `${'?'.repeat(290)}${key}` }])),
    );
    const form = new URLSearchParams({ api_key: key });
    const sent = await sendToPartner(openOutgoing(server.network()), ENDPOINT, form, 'ours');
    expect(sent).toMatchObject({ refusal: { said: `${'?'.repeat(290)}…` } });
  });
});
