import type { NumberKey } from './number.ts';
import type { Text, TextKey } from './text.ts';

/** The installation's own words, in memory in every process: each page shows some of them. */
export interface SettingsDirectory {
  /** Undefined while nothing is said. */
  text(key: TextKey): Text | undefined;
  /** What holds, said or not. */
  number(key: NumberKey): number;
  /** Called after each change. Answers a function that stops it. */
  onChange(listener: () => void): () => void;
  close(): void;
}
