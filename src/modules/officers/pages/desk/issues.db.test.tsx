import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { RESIDENT } from '#modules/identity/index.ts';
import { policyWithout } from '#modules/identity/testing.ts';
import { deskOf, deskRequest, keptOfficer, staffIn } from '../../testing-desk.ts';
import { officersForEachTest } from '../../testing.ts';
import { cardIssueSchema, submitCardIssue } from '../../use-cases/submit-card-issue.ts';
import { issuesPage } from './issues.tsx';

describe('the list of remarks', () => {
  const planted = officersForEachTest();

  it('lets take one on by whoever may handle it; who may only read finds no button', async () => {
    const { id: officerId } = await keptOfficer(planted);
    const key = newId<'card-issue'>(planted.platform.random);
    const form = cardIssueSchema.parse({ key, subject: 'phone', note: 'Номер чужий' });
    await submitCardIssue(
      { ...planted.context, actor: RESIDENT },
      { ...form, about: { officerId } },
    );
    using desk = await deskOf(planted, await staffIn(planted, 'coordinator'));
    const shown = async (policy = desk.policy) => {
      const answer = await issuesPage({ ...desk, policy }, deskRequest(desk, '/desk/issues'));
      if (answer.kind !== 'page') throw new Error(answer.kind);
      return renderToString(answer.view);
    };
    expect(await shown()).toContain(`action="/desk/issues/${key}/take"`);
    const html = await shown(policyWithout(desk.policy, 'card-issue.handle'));
    expect(html).toContain('Номер чужий');
    expect(html).not.toContain(`action="/desk/issues/${key}/take"`);
  });
});
