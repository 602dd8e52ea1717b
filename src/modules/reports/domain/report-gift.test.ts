import { expect, test } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import { giftText, parseGift, parseSeen, seenText } from './report-gift.ts';

const kept = {
  id: newId<'report'>(systemRandom),
  changedAt: Temporal.Instant.from('2026-11-25T08:00:00.123456Z'),
};
const officer = newId<'officer'>(systemRandom);

test('a ticked report is read as it was written', () => {
  const seen = parseSeen(seenText(kept));
  expect(seen?.id).toBe(kept.id);
  expect(seen?.seenAt.equals(kept.changedAt)).toBe(true);
});

test('a gift goes back to whom it was with, or to nobody', () => {
  const back = (hadOfficerId: typeof officer | undefined) =>
    parseGift(giftText({ ...kept, hadOfficerId }))?.officerId;
  expect(back(officer)).toBe(officer);
  expect(back(undefined)).toBeUndefined();
});

test('what nobody ticked is nothing', () => {
  for (const text of ['', '@', kept.id, `${kept.id}@gestern`, `x@${kept.changedAt.toString()}`]) {
    expect(parseSeen(text), text).toBeUndefined();
  }
  expect(parseGift(`${seenText(kept)}@nobody-known`)).toBeUndefined();
});
