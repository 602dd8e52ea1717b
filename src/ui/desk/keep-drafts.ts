/**
 * What somebody typed into a form of the desk and has not sent stays in this tab until it is sent: saving a note, choosing a
 * template or another step leads to a new page. It is kept in sessionStorage, by person and form, goes with the tab, and
 * is dropped at sign-out and wherever the sign-in page is shown.
 */
const PREFIX = 'draft:';
const SENT = 'draft-sent';

type TextField = HTMLInputElement | HTMLTextAreaElement;

interface Draft {
  /** What the server had put there when it was typed. */
  readonly base: string;
  readonly value: string;
}

export function keepDrafts(): void {
  const person = document.querySelector<HTMLElement>('main[data-drafts]')?.dataset['drafts'];
  if (person === undefined) return;
  const own = `${PREFIX}${person}:`;
  forget((key) => key.startsWith(PREFIX) && !key.startsWith(own));
  forgetSent();
  for (const form of document.querySelectorAll<HTMLFormElement>('main form[method=post]')) {
    keepForm(form, own);
  }
  for (const form of document.querySelectorAll<HTMLFormElement>('form[action$="/sign-out"]')) {
    form.addEventListener('submit', forgetDrafts);
  }
}

/** Everything that was typed, of whomever. */
export function forgetDrafts(): void {
  forget((key) => key.startsWith(PREFIX) || key === SENT);
}

function keepForm(form: HTMLFormElement, own: string): void {
  const ofForm = `${own}${new URL(form.action).pathname} `;
  for (const field of textFieldsOf(form)) {
    const key = ofForm + field.name;
    restore(form, field, key);
    field.addEventListener('input', () => keep(field, key));
  }
  form.addEventListener('submit', () => sessionStorage.setItem(SENT, ofForm));
}

/** Words and figures; never passwords, codes of a sign-in, or files. */
function textFieldsOf(form: HTMLFormElement): readonly TextField[] {
  return [...form.elements].filter(
    (field): field is TextField =>
      field instanceof HTMLTextAreaElement ||
      (field instanceof HTMLInputElement &&
        ['text', 'tel', 'email', 'number', 'date', 'time'].includes(field.type) &&
        field.autocomplete !== 'one-time-code'),
  );
}

function keep(field: TextField, key: string): void {
  const draft: Draft = { base: field.defaultValue, value: field.value };
  if (field.value === field.defaultValue) sessionStorage.removeItem(key);
  else sessionStorage.setItem(key, JSON.stringify(draft));
}

/** Where the server put something else there meanwhile, a form that begins with templates has both; others keep its value. */
function restore(form: HTMLFormElement, field: TextField, key: string): void {
  const draft = readDraft(sessionStorage.getItem(key));
  if (!draft || draft.value === field.defaultValue) return;
  if (draft.base === field.defaultValue) field.value = draft.value;
  else if (form.dataset['draft'] === 'joins' && !draft.value.includes(field.defaultValue)) {
    field.value = `${draft.value}\n\n${field.defaultValue}`;
  } else if (form.dataset['draft'] === 'joins') field.value = draft.value;
}

function readDraft(kept: string | null): Draft | undefined {
  if (kept === null) return undefined;
  const read: unknown = JSON.parse(kept);
  return isDraft(read) ? read : undefined;
}

function isDraft(read: unknown): read is Draft {
  return (
    typeof read === 'object' &&
    read !== null &&
    'base' in read &&
    'value' in read &&
    typeof read.base === 'string' &&
    typeof read.value === 'string'
  );
}

/** A form was sent and the server answered with this page: with what was typed beside its errors, or because it is done. */
function forgetSent(): void {
  const sent = sessionStorage.getItem(SENT);
  sessionStorage.removeItem(SENT);
  const [visit] = performance.getEntriesByType('navigation');
  const isAnswer = visit instanceof PerformanceNavigationTiming && visit.type === 'navigate';
  if (sent !== null && isAnswer) forget((key) => key.startsWith(sent));
}

function forget(isIt: (key: string) => boolean): void {
  for (const key of Object.keys(sessionStorage)) if (isIt(key)) sessionStorage.removeItem(key);
}
