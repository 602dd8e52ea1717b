import type { DoorScan } from './kept-door.ts';

export interface DoorEntry extends Pick<DoorScan, 'people' | 'firstTime'> {
  /** What the square says, or digits; empty: without a ticket. */
  readonly text: string;
}

/** What is wrong with the numbers, by the name of the sentence that says so. */
export type EntryProblem = 'people' | 'first' | 'firstMore';

const MAX_PEOPLE = 10_000;

export function typedEntry(form: HTMLFormElement): DoorEntry | EntryProblem {
  const typed = (name: string) =>
    form.querySelector<HTMLInputElement>(`[name=${name}]`)?.value ?? '';
  return readEntry(typed('ticket'), typed('people'), typed('firstTime'));
}

/** As the house reads the same form. */
export function readEntry(ticket: string, all: string, first: string): DoorEntry | EntryProblem {
  const [people, firstTime] = [Number(all), Number(first)];
  const isCount = (count: number) => Number.isInteger(count) && count <= MAX_PEOPLE;
  if (!isCount(people) || people < 1) return 'people';
  if (!isCount(firstTime) || firstTime < 0) return 'first';
  return firstTime > people ? 'firstMore' : { text: ticket.trim(), people, firstTime };
}
