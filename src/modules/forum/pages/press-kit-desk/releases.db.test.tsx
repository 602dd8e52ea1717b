import { renderToString } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import { pageRequest } from '#ui/testing/page-request.ts';
import { areaNames } from '#modules/areas/index.ts';
import { EMPTY_DESK } from '#modules/identity/testing.ts';
import { organisationNames } from '#modules/organisations/index.ts';
import { staffIn } from '#modules/officers/testing.ts';
import { releasesForEachTest } from '../../testing-release.ts';
import { deskReleasesPage } from './releases.tsx';

const releases = releasesForEachTest();

it('does not draft over what a colleague wrote before a mistake was corrected', async () => {
  const id = await releases.written();
  const actor = await staffIn(releases.forums.planted, 'press-officer');
  using opened = await releases.as(actor);
  const { areas, organisations } = opened;
  const places = { areas: areaNames(areas), organisations: organisationNames(organisations) };
  const context = { ...opened, places, surveySubjects: [], desk: EMPTY_DESK };
  const { changedAt } = (await releases.current(id)).release;
  const seenBefore = changedAt.subtract({ hours: 1 }).toString();
  const send = async (changes: Record<string, string>) => {
    const form = new URLSearchParams({ seenAt: seenBefore, ...changes });
    const path = `/desk/forum/${id}/release` as const;
    const request = pageRequest({ actor, method: 'POST', path, params: { id }, form });
    const answer = await deskReleasesPage(context, request);
    if (answer.kind !== 'page') throw new Error(answer.kind);
    const html = renderToString(answer.view);
    const [, seenAt] = /id="draft".*name="seenAt" value="([^"]*)"/s.exec(html) ?? [];
    return { reason: answer.reason, seenAt };
  };
  expect(await send({ isOverwritten: 'maybe' })).toEqual({ reason: 'invalid', seenAt: seenBefore });
  expect(await send({ isOverwritten: 'yes' })).toEqual({
    reason: 'conflict',
    seenAt: changedAt.toString(),
  });
});
