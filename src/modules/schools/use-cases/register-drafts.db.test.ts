import { beforeEach, describe, expect, it } from 'vitest';
import type { ImportDraftId } from '#kernel/ids.ts';
import type { Actor } from '#modules/identity/index.ts';
import { staffIn, STEPOVA } from '#modules/officers/testing.ts';
import type { SchoolsContext } from '../domain/schools-context.ts';
import { REGISTER, schoolsForEachTest } from '../testing.ts';
import {
  confirmRegister,
  discardRegister,
  keepRegisterDraft,
  previewRegister,
} from './register-drafts.ts';

/** The lyceum is a gymnasium now, the old school works again, the one beside has another name, one is new. */
const CHANGED = `${REGISTER.replace(',ліцей,', ',гімназія,').replace('призупинено', 'працює').replace('Степова школа', 'Степовий ліцей')}5,Нова школа,працює,школа,Комунальна,м. Лиманськ,,UA51010010010000005,UA51010010000000003
`;
const file = (text: string) => ({ name: 'школи.csv', bytes: new TextEncoder().encode(text) });

describe('a register of schools at the desk', () => {
  const schools = schoolsForEachTest();
  beforeEach(() => schools.bring());

  const keep = async (context: SchoolsContext, text = CHANGED): Promise<ImportDraftId> => {
    const kept = await keepRegisterDraft(context, file(text));
    if (!kept.ok) throw new Error(kept.refusal.reason);
    return kept.value;
  };
  const look = async (context: SchoolsContext, id: ImportDraftId) => {
    const seen = await previewRegister(context, id);
    if (!seen.ok || !seen.value.outcome.ok) throw new Error(JSON.stringify(seen));
    return seen.value.outcome.value;
  };
  const asCoordinator = async () => schools.as(await staffIn(schools.planted, 'coordinator'));

  it('says what is new and what changes, and leaves alone what lies outside one’s reach', async () => {
    using context = await asCoordinator();
    const { changes, imported } = await look(context, await keep(context));
    expect(changes.map(({ what, after, fields }) => [what, after.name, fields])).toEqual([
      ['changes', 'Лиманський ліцей № 1', ['registerType']],
      ['opens', 'Стара школа', ['standing']],
      ['new', 'Нова школа', expect.arrayContaining(['name', 'areaId'])],
    ]);
    expect(imported).toMatchObject({ created: 1, changed: 2, unchanged: 1, outOfReach: 1 });
  });

  it('writes what was looked at, once, and nothing where it is something else by now', async () => {
    using context = await asCoordinator();
    const [first, second] = [await keep(context), await keep(context)];
    const { fingerprint } = await look(context, first);
    const wrong = await confirmRegister(context, { draft: first, fingerprint: 'інше' });
    expect(wrong).toMatchObject({ ok: false, refusal: { reason: 'changed-meanwhile' } });
    expect(await look(context, second)).toMatchObject({ imported: { changed: 2 } });
    const taken = await confirmRegister(context, { draft: first, fingerprint });
    expect(taken).toMatchObject({ ok: true, value: { created: 1, changed: 2 } });
    const again = await confirmRegister(context, { draft: first, fingerprint });
    expect(again).toMatchObject({ ok: false, refusal: { reason: 'draft-gone' } });
    expect(await look(context, second)).toMatchObject({ changes: [], imported: { unchanged: 4 } });
  });

  it('is nobody else’s, nor theirs who may import no schools, and gone after a day', async () => {
    using context = await asCoordinator();
    const id = await keep(context);
    const absent = { ok: false, refusal: 'absent' };
    using colleague = await asCoordinator();
    expect(await previewRegister(colleague, id)).toEqual(absent);
    await discardRegister(colleague, id);
    expect((await look(context, id)).changes).toHaveLength(3);
    const officer: Actor = await staffIn(schools.planted, 'school-officer');
    using other = await schools.as(officer);
    expect(await keepRegisterDraft(other, file(CHANGED))).toMatchObject({
      refusal: { reason: 'forbidden' },
    });
    using later = await schools.as(context.actor, '2030-01-01T00:00:00Z');
    expect(await previewRegister(later, id)).toEqual(absent);
    await discardRegister(context, id);
    expect(await previewRegister(context, id)).toEqual(absent);
  });

  it('is not kept where it cannot be read, and says line by line what is wrong', async () => {
    using context = await schools.as(await staffIn(schools.planted, 'coordinator', STEPOVA));
    expect(await keepRegisterDraft(context, file('що,це\n1,2\n'))).toMatchObject({
      refusal: { reason: 'file' },
    });
    const large = { name: 'x.csv', bytes: new Uint8Array(4 * 1024 * 1024 + 1) };
    expect(await keepRegisterDraft(context, large)).toMatchObject({
      refusal: { reason: 'too-large' },
    });
    const id = await keep(context, `${REGISTER}1,Двічі,працює,,,,,,\n`);
    expect(await previewRegister(context, id)).toMatchObject({
      value: { outcome: { ok: false, refusal: { problems: [{ reason: 'repeats-line' }] } } },
    });
  });
});
