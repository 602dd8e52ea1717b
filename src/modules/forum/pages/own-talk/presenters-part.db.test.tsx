import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { pageRequest } from '#ui/testing/page-request.ts';
import { RESIDENT } from '#modules/identity/index.ts';
import { forumForEachTest, must } from '../../testing.ts';
import { askPresenter } from '../../use-cases/call/change-own-talk.ts';
import { readOwnTalk } from '../../use-cases/call/read-own-talk.ts';
import { presentersPart } from './presenters-part.tsx';

describe('who speaks along', () => {
  const test = forumForEachTest();

  it('is taken off again by where they stand, and nothing on the page says who has the address that was typed', async () => {
    const id = await test.forum();
    await test.begin(id, { email: 'known@example.org', name: 'Марія Відома' });
    const code = await test.begin(id);
    using context = await test.as(RESIDENT);
    const asked = { name: 'Хтось', email: 'known@example.org', language: 'uk' };
    must(await askPresenter(context, code, asked));
    const own = must(await readOwnTalk(context, code));
    const [, known] = own.talk.speakers;
    if (!known) throw new Error('nobody');
    const request = pageRequest({ path: '/receipt/talk/presenters' });
    const { Fields, save } = presentersPart;
    const form = { context, request, own, typed: {}, errors: [] };
    const html = renderToString(<Fields {...form} />);
    for (const mark of [known.id, known.code, 'Відома']) expect(html).not.toContain(mark);
    const drop = /name="drop" value="([^"]+)"/.exec(html)?.[1] ?? '';
    const sent = { ...form, pass: code };
    expect(await save({ ...sent, typed: { drop: known.id } })).toMatchObject({ refusal: 'absent' });
    expect(await save({ ...sent, typed: { drop } })).toMatchObject({ ok: true });
    expect(must(await readOwnTalk(context, code)).talk.speakers).toHaveLength(1);
  });
});
