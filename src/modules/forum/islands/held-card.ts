type Hold = 'pressed' | 'dragged' | 'carried';

const holds = new Set<Hold>();
const waiting: (() => void)[] = [];

/** While a card is held, the page is not replaced: that would end the drag. */
export function hold(by: Hold): void {
  holds.add(by);
}

export function release(by: Hold): void {
  holds.delete(by);
  if (!isFree()) return;
  for (const goOn of waiting.splice(0)) goOn();
}

export function isFree(): boolean {
  return holds.size === 0;
}

export async function whenFree(): Promise<void> {
  if (!isFree()) await new Promise<void>((resolve) => waiting.push(resolve));
}
