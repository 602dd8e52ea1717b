import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { transformSync } from 'rolldown/utils';

// Node strips types, but knows neither JSX nor texts beside the code: with `--import` of this file a program that is
// not built reads them as the build does.
registerHooks({
  load: (url, context, next) => {
    if (url.endsWith('?raw')) return answer(`export default ${JSON.stringify(textOf(url))}`);
    return url.endsWith('.tsx') ? answer(withoutJsx(url)) : next(url, context);
  },
});

function answer(source: string) {
  return { format: 'module', source, shortCircuit: true } as const;
}

function textOf(url: string): string {
  return readFileSync(fileURLToPath(url), 'utf8');
}

function withoutJsx(url: string): string {
  const { code, errors } = transformSync(fileURLToPath(url), textOf(url), {
    jsx: { runtime: 'automatic', importSource: 'preact' },
  });
  const [broken] = errors;
  if (broken) throw new Error(`${url}: ${broken.message}`);
  return code;
}
