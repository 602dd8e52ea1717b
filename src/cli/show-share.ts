import type { Said } from '#kernel/text/said.ts';
import type { Console } from './command.ts';

const BAR_WIDTH = 24;

/** `Читаємо архів  ████████░░░░░░░░  45 %`, to standard error. `share` from 0 to 1. */
export function showShare(console: Console, what: Said, share: number): void {
  const full = Math.min(BAR_WIDTH, Math.floor(share * BAR_WIDTH));
  const bar = '█'.repeat(full) + '░'.repeat(BAR_WIDTH - full);
  console.progress.show(`${console.say(what)}  ${bar}  ${Math.floor(share * 100)} %`);
}
