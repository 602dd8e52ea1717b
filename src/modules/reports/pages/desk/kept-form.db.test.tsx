import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { pageRequest } from '#ui/testing/page-request.ts';
import { EMPTY_DESK } from '#modules/identity/testing.ts';
import { staffIn } from '#modules/officers/testing.ts';
import { reportsForEachTest } from '../../testing.ts';
import { reportDeskRoutes } from '../../desk-routes.ts';
import { MAX_WORDS_LENGTH } from '../../domain/report.ts';
import { answerPage } from './answer.ts';
import { givePage } from './give.ts';
import { REPORT_FIELDS } from './kept-form.ts';
import { notePage } from './note.ts';
import { reportPage } from './report.tsx';

const TYPED = 'Були на місці.\r\nЛампи немає.';
const NOTED = 'Телефонувати після шостої.';

describe('without a script, on the page of a report', () => {
  const reports = reportsForEachTest();

  /** The forms of the page, as its coordinator sends them. */
  async function open() {
    const { id } = await reports.send();
    const opened = await reports.as(await staffIn(reports.planted, 'coordinator'));
    const desk = { ...opened, desk: EMPTY_DESK };
    const sending = (form: Readonly<Record<string, string>>, query = '') =>
      pageRequest({
        actor: desk.actor,
        method: 'POST',
        path: `/desk/reports/${id}`,
        params: { id },
        form: new URLSearchParams(form),
        query: new URLSearchParams(query),
      });
    const shown = async (form: Readonly<Record<string, string>>, query = '') => {
      const answer = await reportPage(desk, sending(form, query));
      if (answer.kind !== 'page') throw new Error(answer.kind);
      const html = renderToString(answer.view);
      const text = (name: string) =>
        new RegExp(`<textarea[^>]*name="${name}"[^>]*>([^<]*)</textarea>`).exec(html)?.[1];
      return { words: text('words'), note: text('note-words'), html };
    };
    return { desk, sending, shown, [Symbol.dispose]: () => opened[Symbol.dispose]() };
  }

  it('another step keeps what is typed, and a template follows it', async () => {
    using page = await open();
    const { shown } = page;
    const first = await shown(
      { status: 'accepted', words: TYPED, 'note-words': NOTED },
      'step=resolved',
    );
    expect(first.words).toMatch(/^Були на місці\.\nЛампи немає\.\n\nЗроблено: /);
    expect(first.note).toBe(NOTED);
    // Chosen twice, it follows once; and what nobody typed gives way to the next template.
    const typed = first.words ?? '';
    expect((await shown({ words: typed }, 'step=resolved')).words).toBe(typed);
    const same = { status: 'resolved', words: NOTED };
    expect((await shown(same, 'step=resolved')).words).toBe(NOTED);
    const begun = (await shown({}, 'step=accepted&start=1')).words ?? '';
    const next = (await shown({ words: begun }, 'step=accepted&start=2')).words;
    expect(next).not.toContain(begun);
  });

  it('a step that is possible no more keeps what is typed', async () => {
    using page = await open();
    const { shown } = page;
    const { words, html } = await shown({ status: 'received', words: TYPED });
    expect(words).toBe(TYPED);
    expect(html).toMatch(/<select[^>]*name="status"/);
  });

  it.each([
    ['noted', { words: TYPED, note: '' }],
    ['answered', { words: undefined, note: NOTED }],
    ['given', { words: TYPED, note: NOTED }],
  ] as const)('what was %s is over, and the rest is given back', async (done, left) => {
    using page = await open();
    const { shown } = page;
    const form = { status: 'accepted', words: TYPED, 'note-words': NOTED, officerId: '' };
    expect(await shown(form, `done=${done}`)).toMatchObject(left);
  });

  it('a note takes the answer along, where one is typed', async () => {
    using page = await open();
    const { desk, sending, shown } = page;
    const note = { 'note-words': NOTED };
    const took = await notePage(desk, sending({ ...note, status: 'accepted', words: TYPED }));
    expect(took).toMatchObject({ kind: 'redirect', keepsForm: true });
    const begun = (await shown({}, 'step=accepted')).words ?? '';
    for (const nothing of [
      {},
      { status: 'accepted', words: begun },
      { words: ' ', passedTo: '' },
    ]) {
      const alone = await notePage(desk, sending({ ...note, ...nothing }));
      expect(alone).toMatchObject({ kind: 'redirect', keepsForm: false });
    }
    expect(await reports.rows()).toHaveLength(1);
  });

  it('a refusal gives back what is typed in the other panels', async () => {
    using page = await open();
    const { desk, sending } = page;
    const form = { 'note-words': NOTED, status: 'accepted', words: TYPED, officerId: 'x' };
    const answer = await givePage(desk, sending({ ...form, seenAt: '2026-11-25T08:00:00Z' }));
    if (answer.kind !== 'page') throw new Error(answer.kind);
    const html = renderToString(answer.view);
    expect(answer.reason).toBe('invalid');
    expect(html).toContain(`${NOTED}</textarea>`);
    expect(html).toContain(`${TYPED}</textarea>`);
  });

  it('a mistake does not hide that a colleague was faster', async () => {
    using page = await open();
    const { desk, sending } = page;
    const seenAt = '2026-11-25T07:00:00Z';
    const marked = async (words: string) => {
      const answer = await answerPage(desk, sending({ status: 'accepted', words, seenAt }));
      if (answer.kind !== 'page') throw new Error(answer.kind);
      const html = renderToString(answer.view);
      const [, kept] = /name="seenAt" value="([^"]*)"/.exec(html) ?? [];
      return [answer.reason, kept];
    };
    const [row] = await reports.rows();
    expect(await marked(`${TYPED} [чому]`)).toEqual(['invalid', seenAt]);
    expect(await marked(TYPED)).toEqual(['conflict', row?.changed_at.toString()]);
  });

  it('a text may be as long as its field says, also the one that another body gets', async () => {
    using page = await open();
    const taking = reportDeskRoutes(page.desk).filter(({ fields }) => fields === REPORT_FIELDS);
    expect(taking).toHaveLength(4);
    for (const { maxLengths } of taking) {
      for (const name of ['words', 'passedWords', 'note-words']) {
        expect(maxLengths?.[name]).toBe(MAX_WORDS_LENGTH);
      }
    }
  });
});
