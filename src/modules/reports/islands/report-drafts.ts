import { keepDraft, type KeptDrafts, openKeptDrafts } from '#ui/kept-drafts/kept-drafts.ts';
import { isOfQuestions } from './ask-questions.ts';
import { emptyForm, fillForm, prepareForm, readForm } from './draft-form.ts';
import { draftLine } from './draft-lines.ts';
import { draftSender } from './send-drafts.ts';

/** Between tries while something waits, in milliseconds. */
const AGAIN = 20_000;

const drafts = document.querySelector<HTMLElement>('[data-report-drafts]');
const written = document.querySelector<HTMLFormElement>('form[data-report-form]');
if (drafts && written && 'indexedDB' in window) startDrafts(drafts, written);

/** What is written is kept on the device first and sent from there: a bad network, or a tab that is killed, loses none of it. */
function startDrafts(place: HTMLElement, form: HTMLFormElement): void {
  const opened = openKeptDrafts().then((store) => listDrafts(place, form, store));
  const send = async () => await (await opened).send();
  prepareForm(form);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void opened.then(({ keep }) => keep()).then(send);
  });
  window.addEventListener('online', () => void send());
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void opened.then(({ show }) => show()).then(send);
  });
  setInterval(() => void send(), AGAIN);
  void opened.then(({ show }) => show()).then(send);
}

/** The list of what waits, beside the form that is written in. */
function listDrafts(place: HTMLElement, form: HTMLFormElement, store: KeptDrafts) {
  const words = place.dataset;
  const to = { report: words['to'] ?? '', photo: words['photoTo'] ?? '' };
  const sender = draftSender(store, to, show);

  async function show(): Promise<void> {
    const all = await store.getAll('drafts');
    place.hidden = all.length === 0;
    const lines = all
      .toSorted((one, other) => other.changedAt - one.changedAt)
      .map((draft) =>
        draftLine(words, draft, sender.stateOf(draft.key), {
          goOn: (one) => fillForm(form, one),
          remove: ({ key }) => void store.delete('drafts', key).then(show),
        }),
      );
    place.querySelector('ul')?.replaceChildren(...lines);
  }

  async function keep(): Promise<void> {
    const { key, fields, files } = readForm(form);
    const asked = sender.tryAgain(key) ? { asked: 'yes' } : {};
    const before = await store.get('drafts', key);
    const all = { ...withoutAnswers(before?.fields ?? {}), ...fields, ...asked, key };
    await keepDraft(store, { key, fields: all, files, isReady: true });
    emptyForm(form);
    await show();
  }

  return { show, keep, send: sender.send };
}

/** Whoever changed the category, or took an answer back, has not answered what was asked before. */
function withoutAnswers(fields: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !isOfQuestions(name)));
}
