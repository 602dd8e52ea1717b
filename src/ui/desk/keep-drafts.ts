import { acceptedFormIn, noAcceptedForm } from '#platform/http/accepted-form.ts';
import { type Draft, type DraftStore, forgetDrafts, openDrafts } from './draft-store.ts';
import { sayRestored } from './restored-notice.ts';

type TextField = HTMLInputElement | HTMLTextAreaElement;

/**
 * Text that was typed into a form of the desk stays in this tab until the server has accepted that form: saving a note, a failed
 * request or a link leads to a new page. It is kept in sessionStorage, by account and form, goes with the tab, and is
 * dropped at sign-out and where the sign-in page is shown.
 */
export function keepDrafts(): void {
  const main = document.querySelector<HTMLElement>('main[data-drafts]');
  const account = main?.dataset['drafts'];
  if (!main || account === undefined) return;
  const drafts = openDrafts(sessionStorage, {
    account,
    name: main.dataset['draftsByName'] ?? account,
  });
  dropAccepted(drafts);
  for (const form of main.querySelectorAll<HTMLFormElement>('form[method=post]')) {
    keepForm(form, drafts);
  }
  for (const form of document.querySelectorAll<HTMLFormElement>('form[action$="/sign-out"]')) {
    form.addEventListener('submit', () => forgetDrafts(sessionStorage));
  }
}

/** The server names the form that it accepted in a cookie: no script can read the status of a POST that was redirected. */
function dropAccepted(drafts: DraftStore): void {
  const isSafe = location.protocol === 'https:';
  const path = acceptedFormIn(document.cookie, isSafe);
  if (path === undefined || !drafts.accepted(path)) return;
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is too new for many browsers
  document.cookie = noAcceptedForm(isSafe);
}

function keepForm(form: HTMLFormElement, drafts: DraftStore): void {
  const restored = new Map<string, TextField[]>();
  for (const field of textFieldsOf(form)) {
    const path = field.dataset['sentTo'] ?? pathOf(form.action);
    field.addEventListener('input', () => keep(drafts, path, field));
    if (restore(form, field, drafts.read(path, field.name))) {
      restored.set(path, [...(restored.get(path) ?? []), field]);
    }
  }
  for (const [path, fields] of restored) {
    sayRestored(fields, (field) => drafts.drop(path, field.name));
  }
  form.addEventListener('submit', ({ submitter }) => {
    drafts.sent(pathOf(submitter?.getAttribute('formaction') ?? form.action));
  });
}

function pathOf(action: string): string {
  return new URL(action, location.href).pathname;
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

function keep(drafts: DraftStore, path: string, field: TextField): void {
  const { name, value, defaultValue: base } = field;
  if (value === base) drafts.drop(path, name);
  else drafts.keep(path, name, { base, value });
}

/**
 * Puts the draft into the field and answers whether it did. Where the server has changed the text meanwhile, a form that begins with
 * templates gets both texts, and others keep the server's.
 */
function restore(form: HTMLFormElement, field: TextField, draft: Draft | undefined): boolean {
  const there = field.defaultValue;
  if (!draft || draft.value === there) return false;
  if (draft.base === there) {
    field.value = draft.value;
    return true;
  }
  if (!joins(form) || there.includes(draft.value)) return false;
  field.value = draft.value.includes(there) ? draft.value : `${draft.value}\n\n${there}`;
  return true;
}

function joins(form: HTMLFormElement): boolean {
  return form.dataset['draft'] === 'joins';
}
