import {
  browserSupportsWebAuthn,
  startAuthentication,
  startRegistration,
} from '@simplewebauthn/browser';

/**
 * Each form marked `data-passkey` asks its question of our own server, has the device answer it, and is then sent
 * like any other form. Where the browser has no passkeys the form stays hidden, and the hint beside it is shown.
 */
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-passkey]')) {
  if (!browserSupportsWebAuthn()) break;
  form.hidden = false;
  for (const hint of document.querySelectorAll<HTMLElement>('[data-passkey-hint]')) {
    hint.hidden = true;
  }
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void answer(form);
  });
}

async function answer(form: HTMLFormElement): Promise<void> {
  say(form, 'wait');
  try {
    const asked = await fetch(form.dataset['options'] ?? '', {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    // Signed out meanwhile, or a proof is wanted first: the page that says so.
    if (asked.redirected) return location.assign(asked.url);
    if (!asked.ok) return say(form, 'failed');
    const options: unknown = await asked.json();
    if (!isOptions(options)) return say(form, 'failed');
    const response = await sign(form, options);
    const field = form.elements.namedItem('response');
    if (field instanceof HTMLInputElement) field.value = JSON.stringify(response);
    say(form, undefined);
    form.submit();
  } catch (error) {
    const reason = error instanceof Error ? error.name : '';
    say(form, reason === 'InvalidStateError' ? 'known' : 'cancelled');
  }
}

type Options = Parameters<typeof startAuthentication>[0]['optionsJSON'] &
  Parameters<typeof startRegistration>[0]['optionsJSON'];

/** Our own server's question: whether it is one at all is all that is looked at here. */
function isOptions(answer: unknown): answer is Options {
  return typeof answer === 'object' && answer !== null && 'challenge' in answer;
}

async function sign(form: HTMLFormElement, optionsJSON: Options): Promise<object> {
  return form.dataset['passkey'] === 'create'
    ? await startRegistration({ optionsJSON })
    : await startAuthentication({ optionsJSON });
}

/** In the words that the page brought, in its language. */
function say(form: HTMLFormElement, what: string | undefined): void {
  const line = form.querySelector('[role="status"]');
  if (line) line.textContent = what === undefined ? '' : (form.dataset[what] ?? '');
}
