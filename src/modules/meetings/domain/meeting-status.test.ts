import { expect, test } from 'vitest';
import { isComing, MEETING_STATUSES, mayMeetingBecome } from './meeting-status.ts';

test('a meeting becomes what the table says, and nothing else', () => {
  const steps = MEETING_STATUSES.flatMap((from) =>
    MEETING_STATUSES.filter((to) => mayMeetingBecome(from, to)).map((to) => `${from} → ${to}`),
  );
  expect(steps).toEqual([
    'draft → published',
    'published → moved',
    'published → cancelled',
    'published → held',
    'moved → moved',
    'moved → cancelled',
    'moved → held',
    'held → held',
    'held → reported',
    'reported → reported',
  ]);
});

test('people come to what is published or moved', () => {
  expect(MEETING_STATUSES.filter(isComing)).toEqual(['published', 'moved']);
});
