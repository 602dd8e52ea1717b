import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { identityText, ROLES } from '#modules/identity/index.ts';
import { fixedClock } from '#platform/clock/clock.ts';
import { openTestInstallation, type TestInstallation } from '#testing/open-test-installation.ts';

let installation: TestInstallation;
beforeAll(async () => {
  installation = await openTestInstallation(fixedClock('2026-11-25T08:00:00Z'));
});
afterAll(() => installation.close());

describe('the page of rights', () => {
  it('has words for every permission, in both languages', () => {
    const { rows } = installation.context.policy;
    expect(rows.length).toBeGreaterThan(40);
    const silent = rows.filter(({ words }) => !words?.uk || !words.en || words.uk === words.en);
    expect(silent.map(({ permission }) => permission)).toEqual([]);
  });

  it('says each permission in words of its own', () => {
    for (const language of ['uk', 'en'] as const) {
      const said = installation.context.policy.rows.map(({ words }) => words?.[language]);
      expect(said.filter((words, index) => said.indexOf(words) !== index)).toEqual([]);
    }
  });

  it('has a name for every role, in both languages', () => {
    for (const locale of ['uk', 'en'] as const) {
      const names = ROLES.map((role) => identityText.in(locale)(`role.${role}`));
      expect(new Set(names).size).toBe(ROLES.length);
    }
  });
});
