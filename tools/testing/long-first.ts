import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { kindOf } from './kinds.ts';

/**
 * Vitest's own order, projects by their names and the longest files of each first, but for the files that ask every route: each
 * takes minutes, and the last one to begin would keep one core busy when nothing is left for the other. Vitest knows how long
 * a file takes only where it has run it before. A class, since Vitest takes nothing else.
 */
export class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const usual = await super.sort(files);
    return usual.toSorted((one, other) => turnOf(one) - turnOf(other));
  }
}

function turnOf({ moduleId }: TestSpecification): number {
  const kind = kindOf(moduleId);
  return kind === 'guards' || kind === 'rights' || kind === 'hostile' ? 0 : 1;
}
