import { describe, expect, it } from 'vitest';
import { isFormPage, isGoneBackTo, isKeptForm, isQuestion, waitingPageOf } from './kept-forms.ts';

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

  it('is shown in the language of its page', () => {
    expect(waitingPageOf(at('/en/report/new/sent'))).toBe('/en/report/offline');
    expect(isFormPage(at('/en/report/offline'))).toBe(true);
    expect(isFormPage(at('/report/new'))).toBe(true);
    // Where it is known already, the page is somebody's question.
    expect(isFormPage(at('/report/new?area=bilolissia'))).toBe(false);
  });
});
