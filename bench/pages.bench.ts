import { startApp } from '../e2e/support/app.ts';
import { weigh } from './pages/weigh.ts';
import { number, report } from './report.ts';

/** The bytes that a resident's telephone loads, with the demonstration data. */

const PAGES = [
  ['home page', '/'],
  ['officer card', '/officer/olena-zrazkova'],
  ['emergency page', '/emergency'],
] as const;
const MAX_KILOBYTES = 30;

const app = await startApp();
try {
  for (const [name, path] of PAGES) {
    const { total, parts } = await weigh(`${app.url}${path}`);
    report({
      name: `weight of the ${name}, compressed, with its font`,
      scale: parts.map((part) => `${part.name} ${number(part.bytes / 1024)}`).join(', '),
      figure: `${number(total / 1024)} KB`,
      target: `≤ ${MAX_KILOBYTES} KB`,
      met: total <= MAX_KILOBYTES * 1024,
    });
  }
} finally {
  await app.remove();
}
