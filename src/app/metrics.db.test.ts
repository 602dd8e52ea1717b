import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApp } from './web.ts';
import { fixedClock } from '#platform/clock/clock.ts';
import {
  type CuttableInstallation,
  openCuttableInstallation,
} from '#testing/open-test-installation.ts';

const TOKEN = 'a-token-that-nobody-guesses';

describe('/metrics', () => {
  let installation: CuttableInstallation;
  beforeAll(async () => {
    installation = await openCuttableInstallation(fixedClock('2026-11-25T10:00:00Z'));
  });
  afterAll(() => installation.close());

  const app = (metricsToken: string | undefined) => {
    const { context } = installation;
    const config = { ...context.platform.config, metricsToken };
    const platform = { ...context.platform, config };
    const watched = { ...installation, context: { ...context, platform } };
    return createApp(watched, new AbortController().signal);
  };
  const ask = (site: ReturnType<typeof app>['site'], token?: string, path = '/metrics') =>
    site.request(
      path,
      token === undefined ? {} : { headers: { authorization: `Bearer ${token}` } },
    );
  /** What may differ between two answers of one kind: their numbers. */
  const told = async (answer: Response) =>
    `${answer.status} ${(await answer.text()).replace(/[0-9A-Z]{8,}/gi, '')}`;

  test('is not there without the setting, nor for whoever has not its token', async () => {
    const without = app(undefined).site;
    const { site } = app(TOKEN);
    for (const [asked, token] of [
      [without, TOKEN],
      [site, undefined],
      [site, 'another-token-of-somebody'],
      [site, `${TOKEN}x`],
    ] as const) {
      const absent = await told(await ask(asked, token, '/metricz'));
      expect(await told(await ask(asked, token))).toBe(absent.replaceAll('metricz', 'metrics'));
      expect(absent).toMatch(/^404 /);
    }
  });

  test('tells of requests by their pattern, and of what runs behind them', async () => {
    const { site, onFastAnswer } = app(TOKEN);
    await site.request('/area/nobody-knows-this-place');
    onFastAnswer?.('/api/v1/locate', 200);
    onFastAnswer?.('/api/v1/locate', 200);
    const answer = await ask(site, TOKEN);
    expect(answer.headers.get('content-type')).toMatch(/^application\/openmetrics-text/);
    const text = await answer.text();
    for (const line of [
      'poruch_http_request_duration_seconds_count{method="GET",route="/area/:slug",status="404"} 1',
      'poruch_http_fast_answers_total{route="/api/v1/locate",status="200"} 2',
      'poruch_database_up 1',
      'poruch_event_backlog 0',
      'poruch_jobs_failed 0',
      'poruch_audit_unsealed_entries 0',
      'poruch_open_streams 0',
    ]) {
      expect(text.split('\n')).toContain(line);
    }
    expect(text).toMatch(/^nodejs_eventloop_lag_p99_seconds /m);
    expect(text).toMatch(/^process_resident_memory_bytes /m);
    expect(text.trimEnd()).toMatch(/# EOF$/);
    expect(text).not.toContain('nobody-knows-this-place');
  });

  test('answers with the database away, and says that it is', async () => {
    const { site } = app(TOKEN);
    await installation.wire.cut();
    try {
      const text = await (await ask(site, TOKEN)).text();
      expect(text).toContain('poruch_database_up 0');
      expect(text).not.toMatch(/^poruch_event_backlog \d/m);
    } finally {
      await installation.wire.mend();
    }
  });
});
