import { canSolve, PROOF_FIELD, solveQuestion } from './solve-question.ts';

/**
 * Answers the question of a form of which a network has sent too many, and sends the form: nobody has to wait. Where files
 * must be chosen anew, it is sent by whoever chose them.
 */
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-prove]')) {
  // Where it cannot be computed, the page says what to do instead.
  if (!canSolve()) break;
  void prove(form);
}

async function prove(form: HTMLFormElement): Promise<void> {
  const line = form.querySelector<HTMLElement>('[data-proving]');
  const button = form.querySelector('button');
  const waitsForFiles = form.querySelector('input[type=file]') !== null;
  const say = (words: string | undefined) => {
    if (line) line.textContent = words ?? '';
  };
  say(line?.dataset['proving']);
  if (waitsForFiles && button) button.disabled = true;
  try {
    const field = document.createElement('input');
    field.type = 'hidden';
    field.name = PROOF_FIELD;
    field.value = await solveQuestion(form.dataset['prove'] ?? '');
    // Before the files: it is asked for as soon as the first of them begins.
    form.prepend(field);
    if (!waitsForFiles) form.submit();
    say(line?.dataset['proved']);
  } catch {
    say('');
  }
  if (button) button.disabled = false;
}
