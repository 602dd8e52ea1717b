import { describe, expect, it } from 'vitest';
import { isFormPage, isKeptForm, waitingPageOf } from './kept-forms.ts';

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

  it('is shown in the language of its page', () => {
    expect(waitingPageOf(at('/en/report/new/sent'))).toBe('/en/report/offline');
    expect(isFormPage(at('/en/report/offline'))).toBe(true);
    expect(isFormPage(at('/report/new'))).toBe(true);
    // Where it is known already, the page is somebody's question.
    expect(isFormPage(at('/report/new?area=bilolissia'))).toBe(false);
  });
});
