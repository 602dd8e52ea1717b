import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { RETENTION } from './retention.ts';

describe('how long an officer’s data are kept', () => {
  it.each([
    ['Telephones, e-mail, messengers', 'the night after the officer left'],
    ['Days away and the deputy', `${RETENTION.daysOfAbsence} days after`],
    ['Name, badge number, kind, rank', `${RETENTION.yearsAfterLeaving} years after leaving`],
    ['Remarks on cards', `${RETENTION.daysAfterHandling} days after handling`],
    ['Remarks on cards', `${RETENTION.daysOfIssue} days in any case`],
  ])('is what the README says of «%s»: %s', async (what, until) => {
    const readme = await readFile(new URL('../README.md', import.meta.url), 'utf8');
    const rows = readme.split('\n').filter((line) => line.startsWith(`| ${what}`));
    expect(rows).toEqual([expect.stringContaining(until)]);
  });
});
