import { describe, expect, it } from 'vitest';
import { type Actor, createPolicy, RESIDENT } from '#modules/identity/index.ts';
import { LYMANSKA, staffIn, STEPOVA } from '#modules/officers/testing.ts';
import { typedMaterials } from '../../domain/materials.ts';
import { forumForEachTest, must } from '../../testing.ts';
import { readOwnTalk } from '../call/read-own-talk.ts';
import { decideTalk } from '../review/decide-talk.ts';
import { keepMaterials, keepOwnMaterials, readDeskMaterials } from './keep-materials.ts';
import { materialsSchema } from './material-schemas.ts';

const SYSTEM: Actor = { kind: 'system', name: 'test' };
const MATERIALS = {
  recordingUrl: 'https://video.example.org/1',
  links: [{ url: 'https://slides.example.org/kava.pdf', title: 'Слайди' }],
};

describe('the materials of a talk', () => {
  const forums = forumForEachTest();

  it('are named by whoever spoke, and by organisers there, once the talk is in the programme', async () => {
    const code = await forums.submitted(await forums.forum());
    using resident = await forums.as(RESIDENT);
    using system = await forums.as(SYSTEM);
    const { talk } = must(await readOwnTalk(resident, code));
    const { id } = talk;
    expect(await keepOwnMaterials(resident, code, MATERIALS)).toEqual({
      ok: false,
      refusal: 'closed',
    });
    expect((await readDeskMaterials(system, id)).ok).toBe(false);
    expect((await keepMaterials(system, { id, materials: MATERIALS })).ok).toBe(false);
    const decision = { id, outcome: 'accepted', note: '', seenAt: talk.changedAt } as const;
    must(await decideTalk(system, decision));
    must(await keepOwnMaterials(resident, code, MATERIALS));
    expect(must(await readDeskMaterials(system, id)).materials).toEqual(MATERIALS);

    const stranger = await staffIn(forums.planted, 'forum-organiser', STEPOVA);
    const organiser = await staffIn(forums.planted, 'forum-organiser', LYMANSKA);
    const changed = { ...MATERIALS, links: [] };
    using away = await forums.as(stranger);
    expect((await readDeskMaterials(away, id)).ok).toBe(false);
    expect((await keepMaterials(away, { id, materials: changed })).ok).toBe(false);
    using here = await forums.as(organiser);
    must(await keepMaterials(here, { id, materials: changed }));
    expect(must(await readOwnTalk(resident, code)).materials).toEqual(changed);

    const nobody = { ...system, policy: createPolicy([]) };
    expect((await keepOwnMaterials(nobody, code, MATERIALS)).ok).toBe(false);
    expect((await readDeskMaterials(nobody, id)).ok).toBe(false);
    expect((await keepMaterials(nobody, { id, materials: MATERIALS })).ok).toBe(false);
  });

  it('are web addresses: a name alone, or an address that runs something, is said beside its field', () => {
    const typed = { ...typedMaterials(MATERIALS), 'url-2': 'https://example.org/x' };
    expect(materialsSchema.parse(typed)).toEqual({
      ...MATERIALS,
      links: [...MATERIALS.links, { url: 'https://example.org/x', title: 'example.org' }],
    });
    const hostile = { recording: 'javascript:alert(1)', 'title-1': 'Слайди', 'url-2': 'kava' };
    const { error } = materialsSchema.safeParse(hostile);
    expect(error?.issues.map(({ path, message }) => [path[0], message])).toEqual([
      ['recording', 'url-unreadable'],
      ['url-1', 'url-missing'],
      ['url-2', 'url-unreadable'],
    ]);
  });
});
