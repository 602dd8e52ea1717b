import { afterEach, describe, expect, it, vi } from 'vitest';
import { NO_TRACE } from '../quick-exit/no-trace.ts';
import {
  answerAgain,
  isFormPage,
  isGoneBackTo,
  isKeptForm,
  isQuestion,
  isReceipt,
  toBeginning,
  waitingPageOf,
} from './kept-forms.ts';

afterEach(() => vi.unstubAllGlobals());

const at = (path: string) => new URL(path, 'https://poruch.test');

describe('what somebody was telling when the network went away', () => {
  it.each([
    '/report/new/where',
    '/report/new/where/photo',
    '/en/report/new/photos/add',
    '/report/new/sent',
  ])('waits where it was sent to %s', (path) => expect(isKeptForm(at(path))).toBe(true));

  it.each(['/report/new', '/receipt', '/receipt/reopen', '/appeal', '/desk/reports/1/answer'])(
    'does not where it was sent to %s',
    (path) => expect(isKeptForm(at(path))).toBe(false),
  );

  it('is asked for again by «back», but for what was sent', () => {
    expect(isQuestion(at('/en/report/new/words'))).toBe(true);
    expect(isQuestion(at('/en/appeal'))).toBe(true);
    for (const path of ['/report/new/sent', '/appeal/files', '/appeal/sent']) {
      expect(isQuestion(at(path))).toBe(false);
    }
    const asked = (cache: RequestCache) => new Request(at('/report/new/words'), { cache });
    expect(isGoneBackTo(asked('force-cache'))).toBe(true);
    expect(isGoneBackTo(asked('default'))).toBe(false);
    const going = Object.defineProperty(asked('default'), 'isHistoryNavigation', { value: true });
    expect(isGoneBackTo(going)).toBe(true);
  });

  it('is shown again by «back», but not what was told in confidence', async () => {
    const url = at('/en/report/new/words');
    const form = () => new Request(url, { method: 'POST', body: 'words=text' });
    vi.stubGlobal('fetch', () => Promise.resolve(new Response('text')));
    expect(await (await answerAgain(form(), url)).text()).toBe('text');
    vi.stubGlobal('fetch', () => Promise.resolve(new Response('text', NO_TRACE)));
    const hidden = await answerAgain(form(), url);
    expect(hidden.headers.get('location')).toBe('https://poruch.test/en/report/new');
    expect(await hidden.text()).toBe('');
    expect(isReceipt(at('/en/report/new/sent'))).toBe(true);
    expect(toBeginning(at('/appeal')).headers.get('location')).toBe('https://poruch.test/appeal');
  });

  it('is shown in the language of its page', () => {
    expect(waitingPageOf(at('/en/report/new/sent'))).toBe('/en/report/offline');
    expect(isFormPage(at('/en/report/offline'))).toBe(true);
    expect(isFormPage(at('/report/new'))).toBe(true);
    // Where it is known already, the page is somebody's question.
    expect(isFormPage(at('/report/new?area=bilolissia'))).toBe(false);
  });
});
