import { describe, expect, it } from 'vitest';
import { acceptedFormCookie, acceptedFormIn, noAcceptedForm } from './accepted-form.ts';
import { type Answer, page, redirect, refusal } from './route.ts';

const NOTE = '/en/desk/reports/1/note';
const VIEW = { type: 'p', props: {}, key: null } as never;

function cookie(answer: Answer, publicUrl = 'https://poruch.test'): string | undefined {
  return acceptedFormCookie({ publicUrl }, NOTE, answer);
}

describe('the answer to a form of the desk', () => {
  it('names the form where it was accepted, for a minute and for scripts', () => {
    const named =
      '__Host-accepted-form=%2Fen%2Fdesk%2Freports%2F1%2Fnote; Path=/; SameSite=Lax; Secure; Max-Age=60';
    expect(cookie(redirect('/desk/reports/1?done=noted#content'))).toBe(named);
    expect(cookie(redirect('/desk/reports/1', { keepsForm: true }))).toBe(named);
    expect(cookie(page(VIEW, { isAccepted: true }))).toBe(named);
    expect(acceptedFormIn(`a=b; ${named}`, true)).toBe(NOTE);
    expect(acceptedFormIn('a=b', true)).toBeUndefined();
    expect(acceptedFormIn('__Host-accepted-form=%', true)).toBeUndefined();
    expect(noAcceptedForm(true)).toMatch(/^__Host-accepted-form=; .*Max-Age=0$/);
    const local = cookie(redirect('/desk'), 'http://127.0.0.1:3000');
    expect(local).toBe(
      'accepted-form=%2Fen%2Fdesk%2Freports%2F1%2Fnote; Path=/; SameSite=Lax; Max-Age=60',
    );
  });

  it.each<[string, Answer]>([
    ['shows it again', page(VIEW)],
    ['says what is wrong', page(VIEW, { reason: 'invalid' })],
    ['says that somebody was faster', page(VIEW, { reason: 'conflict' })],
    ['cannot take it now', refusal('unavailable')],
    ['says that it became impossible', redirect('/desk/reports/1?done=impossible')],
    ['says that a question did', redirect('/desk/promises/1?a=b&done=question-impossible#content')],
  ])('names none where it %s', (_, answer) => expect(cookie(answer)).toBeUndefined());
});
