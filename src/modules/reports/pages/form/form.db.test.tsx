import { describe, expect, it } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import { pageRequest } from '#ui/testing/page-request.ts';
import { NO_TRACE } from '#ui/quick-exit/no-trace.ts';
import { newsSms } from '#ui/receipt/news-sms.ts';
import { answerStep, openForm } from './answer-step.tsx';
import { STEPS } from './judge-draft.ts';
import { receiveReport } from './receive-report.ts';
import { LAMP, reportFormForEachTest } from './testing.ts';

/** Where the lamp stands. */
const LYMANSKA = 'UA51010010000000003';

describe('the form of a report', () => {
  const { reports, posted, open, read, opened, send, codeIn } = reportFormForEachTest();

  it('offers an SMS only where any are sent, and shows word for word what it says', async () => {
    const phone = { ...LAMP, contact: 'phone', phone: '067 000 00 01', sms: 'yes' };
    const sms = {
      countries: ['UA', 'MD'],
      send: () => Promise.reject(new Error('nothing is sent by a form')),
      answers: () => Promise.resolve(true),
      day: () => Promise.resolve({ tried: 0, doubted: 0, most: 200 }),
    };
    const without = await opened(phone, 'contact');
    expect(without.html).not.toContain('name="sms"');
    expect((await opened(phone, 'check')).html).not.toContain('SMS');
    const offered = await opened(phone, 'contact', sms);
    expect(offered.html).toContain('name="sms"');
    expect(offered.html).toContain(newsSms('uk'));
    expect(offered.html).not.toContain('краще не позначайте');
    expect((await opened(phone, 'check', sms)).html).toContain('SMS, коли буде новина');
    const violence = { ...phone, category: 'violence-at-home' };
    expect((await opened(violence, 'contact', sms)).html).toContain('краще не позначайте');
    const wired = await opened({ ...phone, phone: '(04844) 2-11-02' }, 'check', sms);
    expect(wired.reason).toBe('invalid');
    expect(wired.html).toContain('він не мобільний');
    expect(wired.html).toContain('(04844) 2-11-02');
    const abroad = await opened({ ...phone, phone: '+44 7400 123456' }, 'check', sms);
    expect(abroad.html).toContain('На номери цієї країни SMS не надсилаємо');
    expect(abroad.html).toContain('+44 7400 123456');
  });

  it('asks for the one way that was chosen, and shows what was written for a way that was not', async () => {
    const asked = (await opened({ ...LAMP, contact: 'email' }, 'contact')).html;
    expect(asked).toContain('<form class="one-contact"');
    const unsaid = (await opened({ ...LAMP, contact: 'none', phone: '067 000' }, 'check')).html;
    expect(unsaid).toContain('value="067 000"');
    expect(unsaid).not.toContain('class="one-contact"');
  });

  it('offers what is reported in the community of the installation before anybody says where it is, and says what is not reported elsewhere', async () => {
    using pages = await open();
    const { areas, reportCategories } = pages;
    const areaId = areas.byCode(LYMANSKA)?.id;
    const dark = reportCategories.all().find(({ key }) => key === LAMP.category);
    if (!areaId || !dark) throw new Error('no hromada to fish in');
    const own = [
      { ...dark, areaId, key: 'electric-fishing', name: { uk: 'Рибалка струмом', en: 'Fishing' } },
      { ...dark, areaId, isRetired: true },
    ];
    const there = {
      ...pages,
      homeArea: () => areas.get(areaId),
      reportCategories: { ...reportCategories, all: () => [...reportCategories.all(), ...own] },
    };
    const form = pageRequest({ path: '/report/new' });
    const { html } = read(await openForm(there, form));
    expect(html).toContain('value="electric-fishing"');
    expect(html).not.toContain('value="dark-place"');
    const anyHome = { ...there, homeArea: () => undefined };
    const anywhere = read(await openForm(anyHome, form)).html;
    expect(anywhere).not.toContain('value="electric-fishing"');
    expect(anywhere).toContain('value="dark-place"');
    // From the page of a hromada: it begins there, and goes on there until somebody says where it is.
    const query = new URLSearchParams({ area: areas.get(areaId)?.slug ?? '' });
    const fromIts = read(await openForm(anyHome, pageRequest({ path: '/report/new', query }))).html;
    expect(fromIts).toContain('value="electric-fishing"');
    expect(fromIts).toContain('name="around" value="lymanska-hromada"');
    expect(fromIts).not.toContain('name="place"');
    const chosen = { category: 'electric-fishing', around: 'lymanska-hromada', list: 'home' };
    const where = read(await answerStep(anyHome, posted(chosen), 'where')).html;
    expect(where).toContain('value="sadove"');
    const elsewhere = read(await answerStep(there, posted(LAMP), 'photos'));
    expect(elsewhere.reason).toBe('invalid');
    expect(elsewhere.html).toContain('У цьому місці такого не приймають');
  });

  it('sent again, since no answer came, is answered with the same code, kept by no cache', async () => {
    const form = { ...LAMP, key: newId<'sender-key'>(systemRandom) };
    const first = await send(form);
    expect(codeIn(first.html)).toMatch(/^\d{4}( \d{4}){3}$/);
    expect(first.headers).toEqual(NO_TRACE.headers);
    const again = await send(form);
    expect(codeIn(again.html)).toBe(codeIn(first.html));
    expect(await reports.rows()).toHaveLength(1);
  });

  it('says at its last step that it was sent, and shows the code again, where the browser’s Back posts the step', async () => {
    const form = { ...LAMP, contact: 'none', key: newId<'sender-key'>(systemRandom) };
    expect((await opened(form, 'check')).html).toContain('Нічого ще не надіслано.');
    const first = await send(form);
    const back = await opened(form, 'check');
    expect(back.reason).toBeUndefined();
    expect(back.html).toContain('Це повідомлення вже надіслано');
    expect(back.html).not.toContain('не надіслано.');
    expect(back.html).not.toContain(codeIn(first.html));
    const hidden = back.html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g);
    const handedOn: Record<string, string> = {};
    for (const [, name = '', value = ''] of hidden) handedOn[name] = value;
    const again = await send(handedOn);
    expect(codeIn(again.html)).toBe(codeIn(first.html));
    const changed = await opened({ ...form, words: 'І ще один ліхтар.' }, 'check');
    expect(changed.reason).toBe('conflict');
    expect(changed.html).not.toContain('Нічого ще не надіслано.');
    expect(await reports.rows()).toHaveLength(1);
  });

  it('leaves no copy in the browser of what is told in confidence, at any question', async () => {
    using pages = await open();
    const at = async (category: string, words: string, step: 'words' | 'contact' | 'check') => {
      const form = { ...LAMP, category, words };
      return read(await answerStep(pages, posted(form), step)).headers;
    };
    for (const step of ['words', 'contact', 'check'] as const) {
      expect(await at('violence-at-home', 'Чути крики.', step)).toEqual(NO_TRACE.headers);
      expect(await at('dark-place', 'Темно.', step)).toBeUndefined();
    }
    expect(await at('violence-at-home', '', 'check')).toEqual(NO_TRACE.headers);
  });

  it('has a way out of what is told in confidence, from its first question to its code, and of nothing else', async () => {
    using pages = await open();
    const hasExit = ({ html }: ReturnType<typeof read>) => {
      const title = html.includes('<title>Поруч</title>');
      expect(html.includes('data-exit')).toBe(title);
      return title;
    };
    for (const [category, isConfidential] of [
      ['violence-at-home', true],
      ['dark-place', false],
    ] as const) {
      const form = { ...LAMP, category, key: newId<'sender-key'>(systemRandom) };
      for (const step of [...STEPS, 'check'] as const) {
        const asked = read(await answerStep(pages, posted(form), step));
        expect([step, hasExit(asked)]).toEqual([step, isConfidential]);
      }
      const received = await send(form);
      expect(codeIn(received.html)).toBeDefined();
      expect(hasExit(received)).toBe(isConfidential);
      // Back and Forward in the same tab open no code of what is told in confidence.
      expect(received.html.includes('data-code-at="/receipt"')).toBe(!isConfidential);
      const conflict = await send({ ...form, words: 'Інше.' });
      expect([conflict.reason, hasExit(conflict)]).toEqual(['conflict', isConfidential]);
      expect(conflict.headers !== undefined).toBe(isConfidential);
    }
  });

  it('lets nothing wait on the device while another category is chosen: it may be one told in confidence', async () => {
    using pages = await open();
    const keeps = async (step: 'what' | 'words', category: string) =>
      read(await answerStep(pages, posted({ ...LAMP, category, keep: 'yes' }), step)).html.includes(
        'name="keep"',
      );
    expect(await keeps('words', 'dark-place')).toBe(true);
    expect(await keeps('words', 'violence-at-home')).toBe(false);
    expect(await keeps('what', 'dark-place')).toBe(false);
  });

  it('changed after it was sent is offered as another one, and what was received stays', async () => {
    const form = { ...LAMP, key: newId<'sender-key'>(systemRandom) };
    await send(form);
    const changed = await send({ ...form, words: 'І ще один ліхтар.' });
    expect(changed.reason).toBe('conflict');
    expect(changed.html).toContain('І ще один ліхтар.');
    expect(changed.html).not.toContain(form.key);
    expect(await reports.rows()).toMatchObject([{ words: LAMP.words }]);
  });

  it('asks again for what is missing, with everything else still there', async () => {
    const form = { ...LAMP, key: newId<'sender-key'>(systemRandom), words: ' ' };
    const { reason, html } = await send(form);
    expect(reason).toBe('invalid');
    expect(html).toContain('Напишіть хоча б кілька слів');
    expect(html).toContain('value="біля магазину"');
    expect(await reports.rows()).toEqual([]);
  });

  it('asks once about a telephone in words that everybody may read, and never in those that police alone read', async () => {
    using pages = await open();
    const words = 'Дзвоніть 067 000 00 00.';
    const ask = async (form: Record<string, string>) =>
      read(await answerStep(pages, posted({ ...LAMP, words, ...form }), 'check')).html;
    expect(await ask({})).toContain('У тексті є 067');
    expect(await ask({ asked: 'yes' })).toContain('Перевірте, чи все так');
    expect(await ask({ category: 'noise' })).toContain('Перевірте, чи все так');
  });

  it('takes what a telephone kept: an answer to its own question, or into the words where that is asked no more', async () => {
    using pages = await open();
    const kept = { 'answer-1': 'yes', 'told-1': 'Чи ходять там діти? — Так' };
    const receive = async (form: Record<string, string>) => {
      const key = newId<'sender-key'>(systemRandom);
      const answer = await receiveReport(pages, posted({ ...LAMP, key, ...kept, ...form }));
      return answer.kind === 'document' ? answer.body : answer.kind;
    };
    expect(await receive({ 'question-1': 'children-pass' })).toContain('"received"');
    expect(await receive({ 'question-1': 'gone' })).toContain('"received"');
    expect(await reports.rows()).toMatchObject([
      { words: LAMP.words, answers: { 'children-pass': 'yes' } },
      { words: `${LAMP.words}\n${kept['told-1']}`, answers: {} },
    ]);
    // Where the category itself is gone, it says so, and everything stays on the telephone.
    expect(await receive({ category: 'gone' })).toContain('Виберіть інше або «Інше».');
    expect(await reports.rows()).toHaveLength(2);
  });
});
