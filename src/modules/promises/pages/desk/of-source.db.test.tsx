import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import type { StaffActor } from '#modules/identity/index.ts';
import { officerStaff, staffIn } from '#modules/officers/testing.ts';
import { promisesForEachTest } from '../../testing.ts';
import { promisesPanel } from './of-source.tsx';

const promises = promisesForEachTest();

test('what was promised at a thing leads on whoever follows promises, and stands there for whoever does not', async () => {
  const zrazkova = await officerStaff(promises.planted, '0012345');
  const source = { kind: 'meeting', id: newId<'gathering'>(systemRandom) };
  const id = await promises.give(zrazkova, { source });
  const shown = async (actor: StaffActor) => {
    using context = await promises.as(actor);
    const panel = await promisesPanel({ context, locale: 'uk', source, add: undefined });
    return panel ? renderToString(panel) : '';
  };
  expect(await shown(zrazkova)).toContain(`href="/desk/promises/${id}"`);
  const press = await shown(await staffIn(promises.planted, 'press-officer'));
  expect(press).toContain('Обіцянк');
  expect(press).not.toContain('/desk/promises/');
});
