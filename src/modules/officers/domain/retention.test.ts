import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { RETENTION } from './retention.ts';

describe('how long an officer’s data are kept', () => {
  it.each([
    ['An officer who serves', 'until the night after the officer left'],
    ['An officer who was away', `${RETENTION.daysOfAbsence} days after`],
    ['An officer who left', `${RETENTION.yearsAfterLeaving} years after leaving`],
    ['A resident who says', `${RETENTION.daysAfterHandling} days after handling`],
    ['A resident who says', `${RETENTION.daysOfIssue} days in any case`],
  ])('is what residents are told of «%s»: %s', async (whose, until) => {
    const told = await rowsOf('../../../../docs/privacy.md', whose);
    expect(told).toEqual([expect.stringContaining(until)]);
  });

  it.each([
    ['Telephones, e-mail, messengers', 'the night after the officer left'],
    ['Days away and the deputy', `${RETENTION.daysOfAbsence} days after`],
    ['Name, badge number, kind, rank', `${RETENTION.yearsAfterLeaving} years after leaving`],
    ['Remarks on cards', `${RETENTION.daysAfterHandling} days after handling`],
    ['Remarks on cards', `${RETENTION.daysOfIssue} days in any case`],
  ])('is what the README says of «%s»: %s', async (what, until) => {
    expect(await rowsOf('../README.md', what)).toEqual([expect.stringContaining(until)]);
  });
});

async function rowsOf(file: string, beginning: string): Promise<readonly string[]> {
  const text = await readFile(new URL(file, import.meta.url), 'utf8');
  return text.split('\n').filter((line) => line.startsWith(`| ${beginning}`));
}
