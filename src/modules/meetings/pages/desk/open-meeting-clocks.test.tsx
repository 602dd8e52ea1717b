import { renderToString } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { fixedClock } from '#platform/clock/clock.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import type { MeetingsContext } from '../../domain/meetings-context.ts';
import { OpenMeetingClocks } from './open-meeting-clocks.tsx';

const context = {
  platform: { clock: fixedClock('2026-12-01T08:00:00Z') },
  areas: { nameOf: () => undefined },
} as unknown as MeetingsContext;
const dueOn = Temporal.PlainDate.from('2026-12-20');
const clocks = (count: number) =>
  Array.from({ length: count }, () => ({
    areaId: newId<'area'>(systemRandom),
    lastOn: undefined,
    plannedOn: undefined,
    dueOn,
    state: 'soon' as const,
  }));
const shown = (count: number, allAt?: string) =>
  renderToString(
    <OpenMeetingClocks
      context={context}
      locale="uk"
      clocks={clocks(count)}
      {...(allAt === undefined ? {} : { allAt })}
    />,
  );
const rowsIn = (html: string) => html.split('/desk/meetings/new?').length - 1;

it('says how many hromadas there are where «my day» shows only the first', () => {
  expect(shown(91, '/desk/meetings')).toContain('<a href="/desk/meetings">усі: 91</a>');
  expect(rowsIn(shown(91, '/desk/meetings'))).toBe(12);
  expect(shown(12, '/desk/meetings')).not.toContain('усі:');
});

it('lists all of them on the page of meetings', () => {
  expect(shown(91)).toContain('<summary>усі: 91</summary>');
  expect(rowsIn(shown(91))).toBe(91);
});
