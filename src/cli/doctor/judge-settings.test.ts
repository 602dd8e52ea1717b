import { describe, expect, test } from 'vitest';
import { readConfig } from '#platform/config/config.ts';
import { judgeSettings } from './judge-settings.ts';

function found(environment: Record<string, string>, homeAreaKnown?: boolean) {
  const config = readConfig(environment, '/srv/poruch');
  if (!config.ok) throw new Error('the settings of this test are wrong');
  return judgeSettings(config.value, homeAreaKnown)
    .filter(({ state }) => state !== 'fine')
    .map(({ check, state }) => `${state} ${check}`);
}

const HTTPS = { PUBLIC_URL: 'https://poruch.example', TRUSTED_PROXIES: '127.0.0.1' };

describe('the doctor looks at the settings', () => {
  test.each<[string, Record<string, string>, boolean | undefined, string[]]>([
    ['HTTPS behind a named proxy', HTTPS, undefined, []],
    ['a trial at home', {}, undefined, ['look public-url']],
    [
      'an address for people without HTTPS',
      { PUBLIC_URL: 'http://p.ua' },
      undefined,
      ['wrong public-url'],
    ],
    [
      'a proxy that is not named',
      { PUBLIC_URL: 'https://p.ua' },
      undefined,
      ['look trusted-proxies'],
    ],
    [
      'proxies that are everybody',
      { ...HTTPS, TRUSTED_PROXIES: '::/0' },
      undefined,
      ['wrong trusted-proxies'],
    ],
    ['a home area that is there', { ...HTTPS, HOME_AREA: 'a' }, true, []],
    ['a home area that is not', { ...HTTPS, HOME_AREA: 'a' }, false, ['wrong home-area']],
  ])('and says of %s what it is', (_, environment, known, expected) => {
    expect(found(environment, known)).toEqual(expected);
  });
});
