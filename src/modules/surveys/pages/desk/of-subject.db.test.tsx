import { expect, test } from 'vitest';
import { renderToString } from 'preact-render-to-string';
import { MAIN_LOCALES } from '#platform/i18n/locales.ts';
import { pageRequest } from '#ui/testing/page-request.ts';
import type { StaffActor } from '#modules/identity/index.ts';
import { EMPTY_DESK } from '#modules/identity/testing.ts';
import { staffIn } from '#modules/officers/testing.ts';
import { surveysForEachTest } from '../../testing.ts';
import { surveysPanel } from './of-subject.tsx';

const surveys = surveysForEachTest();

test('beside a thing nobody is offered to ask about it who may run no survey', async () => {
  const shown = async (actor: StaffActor) => {
    const panel = await surveysPanel({
      context: { ...surveys.as(actor), desk: EMPTY_DESK },
      request: pageRequest({ path: '/desk/lessons/first', locales: MAIN_LOCALES }),
      subject: { kind: 'lesson', id: 'first' },
      open: '/desk/lessons/first/ask',
    });
    return panel ? renderToString(panel) : '';
  };
  expect(await shown(await staffIn(surveys.planted, 'coordinator'))).toContain(
    'action="/desk/lessons/first/ask"',
  );
  expect(await shown(await staffIn(surveys.planted, 'auditor'))).toBe('');
});
