import { describe, expect, it } from 'vitest';
import { type AreaId, type CardIssueId, newId } from '#kernel/ids.ts';
import { hideArea } from '#modules/areas/testing.ts';
import { type Actor, RESIDENT } from '#modules/identity/index.ts';
import { notificationsOf } from '#modules/identity/testing.ts';
import { keptOfficer, LYMANSKA, staffIn, STEPOVA } from '../testing-desk.ts';
import { officersForEachTest } from '../testing.ts';
import { handleCardIssue, takeCardIssue } from './handle-card-issue.ts';
import { listCardIssues } from './list-card-issues.ts';
import { listUncheckedCards } from './list-unchecked-cards.ts';
import { listWaitingIssues } from './list-waiting-issues.ts';
import { readCardIssue } from './read-card-issue.ts';
import { cardIssueSchema, submitCardIssue } from './submit-card-issue.ts';
import { tellCardIssue } from './tell-card-issue.ts';

describe('a beat that residents do not see any more', () => {
  const planted = officersForEachTest();
  const as = (actor: Actor) => ({ ...planted.context, actor });

  function beatNamed(name: string): AreaId {
    const beat = planted.context.areas.all.find((area) => area.name === name);
    if (!beat) throw new Error(`no ${name}`);
    return beat.id;
  }

  async function remarkOn(areaId: AreaId): Promise<CardIssueId> {
    const key = newId<'card-issue'>(planted.platform.random);
    const form = cardIssueSchema.parse({ key, subject: 'place', note: 'Дільниці вже немає' });
    await submitCardIssue(as(RESIDENT), { ...form, about: { areaId } });
    return key;
  }

  it('leaves what was said of it to the coordinator of its hromada, by name', async () => {
    const beat = beatNamed('Дільниця Садова');
    const id = await remarkOn(beat);
    await hideArea(planted.context, beat);
    expect(planted.context.areas.get(beat)).toBeUndefined();
    const coordinator = await staffIn(planted, 'coordinator');
    const remark = { id, areas: [{ name: 'Дільниця Садова' }] };
    expect(await listCardIssues(as(coordinator))).toMatchObject({ value: [remark] });
    expect(await listWaitingIssues(as(coordinator))).toMatchObject({ value: [remark] });
    expect(await readCardIssue(as(coordinator), { id })).toMatchObject({
      value: { issue: remark, mayHandle: true },
    });
    await tellCardIssue(planted.context, { id });
    expect(await notificationsOf(planted.platform, coordinator)).toHaveLength(1);
    expect(await takeCardIssue(as(coordinator), { id })).toMatchObject({ ok: true });
    const found = { outcome: 'corrected', answer: '' } as const;
    expect(await handleCardIssue(as(coordinator), { id, ...found })).toMatchObject({ ok: true });
  });

  it('leaves it to nobody else', async () => {
    const beat = beatNamed('Дільниця Садова');
    const id = await remarkOn(beat);
    await hideArea(planted.context, beat);
    const neighbour = as(await staffIn(planted, 'coordinator', STEPOVA));
    expect(await listCardIssues(neighbour)).toMatchObject({ value: [] });
    expect(await listWaitingIssues(neighbour)).toMatchObject({ value: [] });
    expect(await readCardIssue(neighbour, { id })).toMatchObject({ refusal: 'absent' });
    expect(await takeCardIssue(neighbour, { id })).toMatchObject({ refusal: 'absent' });
  });

  it('leaves the card of its officer to be checked', async () => {
    const beat = beatNamed('Дільниця Лиманна');
    const unchecked = async (code: string) => {
      const coordinator = as(await staffIn(planted, 'coordinator', code));
      const listed = await listUncheckedCards(coordinator);
      return listed.ok ? listed.value.map(({ badgeNumber }) => badgeNumber) : [];
    };
    const { badgeNumber } = await keptOfficer(planted, '0012346');
    expect(await unchecked(LYMANSKA)).toEqual([badgeNumber]);
    await hideArea(planted.context, beat);
    expect(await unchecked(LYMANSKA)).toEqual([badgeNumber]);
    expect(await unchecked(STEPOVA)).toEqual([]);
  });
});
