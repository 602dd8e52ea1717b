import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApp } from './app.ts';
import { fixedClock } from './platform/clock/clock.ts';
import type { SiteApp } from './platform/http/site.ts';
import { openDemonstration, type TestInstallation } from './testing/open-test-installation.ts';

let installation: TestInstallation;
let site: SiteApp;
beforeAll(async () => {
  installation = await openDemonstration(fixedClock('2026-11-25T10:00:00Z'));
  site = createApp(installation, new AbortController().signal).site;
});
afterAll(() => installation.close());

describe('while the database is away', () => {
  test('telephones, the guide, the forum and all that is in memory are still there', async () => {
    expect((await site.request('/officer/olena-zrazkova')).status).toBe(200);
    await installation.wire.cut();
    for (const path of [
      '/emergency',
      '/en/emergency',
      '/guide/talk',
      '/forum/2019',
      '/',
      '/villages',
      '/find?lat=45.892&lon=29.699',
      '/api/v1/locate?lat=45.892&lon=29.699',
      '/api/v1/search?q=%D0%91%D1%96%D0%BB',
      '/health',
    ]) {
      expect([path, (await site.request(path)).status]).toEqual([path, 200]);
    }
  });

  test('what needs it says so, with the telephones and when to try again', async () => {
    const answer = await site.request('/en/area/bilolissia');
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '10']);
    expect(await answer.text()).toMatch(/href="tel:102".*Our data cannot be reached/s);
    expect((await site.request('/ready')).status).toBe(503);
  });

  test('a form says that it was not kept, and never loses it silently', async () => {
    const answer = await site.request('/officer/olena-zrazkova/wrong', {
      method: 'POST',
      body: 'subject=phone&note=x&key=6f9619ff-8b86-4d01-b42d-00cf4fc964ff',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    expect(answer.status).toBe(503);
    expect(await answer.text()).toContain('href="tel:102"');
  });

  test('and everything else once it is back', async () => {
    await installation.wire.mend();
    expect((await site.request('/officer/olena-zrazkova')).status).toBe(200);
  });
});
