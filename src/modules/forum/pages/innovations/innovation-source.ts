import { parseId } from '#kernel/ids.ts';
import type { Context } from '#modules/identity/index.ts';
import type { PromiseSource } from '#modules/promises/index.ts';
import { readNamedPassport } from '../../use-cases/innovation/read-passports.ts';

/** An innovation that an action of the joint plan was proposed from. */
export function innovationSource(context: Context): PromiseSource {
  return {
    kind: 'innovation',
    describe: async (text) => {
      const id = parseId<'innovation'>(text);
      const read = id && (await readNamedPassport(context, { id }));
      if (!read?.ok) return undefined;
      const { title, slug } = read.value;
      return { name: title, path: `/innovation/${slug}` };
    },
  };
}
