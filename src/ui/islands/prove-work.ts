import { type Challenge, solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';

/** Answers the question of a form of which a network has sent too many, and sends the form: nobody has to wait. */
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-prove]')) {
  // Only where the browser can compute it: over plain http it cannot, and the page says what to do instead.
  if (!('subtle' in crypto)) break;
  void prove(form);
}

async function prove(form: HTMLFormElement): Promise<void> {
  const line = form.querySelector<HTMLElement>('[data-proving]');
  if (line) line.textContent = line.dataset['proving'] ?? '';
  try {
    const challenge: unknown = JSON.parse(form.dataset['prove'] ?? '');
    if (!isChallenge(challenge)) throw new Error('no question');
    const solution = await solveChallenge({ challenge, deriveKey });
    if (!solution) throw new Error('too slow');
    const field = document.createElement('input');
    field.type = 'hidden';
    field.name = 'proof-of-work';
    field.value = JSON.stringify({ challenge, solution });
    form.append(field);
    form.submit();
  } catch {
    if (line) line.textContent = '';
  }
}

function isChallenge(read: unknown): read is Challenge {
  return typeof read === 'object' && read !== null && 'parameters' in read;
}
