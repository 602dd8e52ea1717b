import { parseId } from '#kernel/ids.ts';
import type { Context } from '#modules/identity/index.ts';
import type { PromiseSource } from '#modules/promises/index.ts';
import { readNamedTalk } from '../../use-cases/read-named-talk.ts';

/** A talk that something came from: what was promised there, or proposed for the joint plan. */
export function talkSource(context: Context): PromiseSource {
  return {
    kind: 'talk',
    describe: async (text) => {
      const id = parseId<'talk'>(text);
      const read = id && (await readNamedTalk(context, { id }));
      if (!read?.ok) return undefined;
      const { year, code, title } = read.value;
      return { name: title, path: `/forum/${year}/talk/${code}` };
    },
  };
}
