import { DOMParser, type Element, type Node } from '@xmldom/xmldom';

const CYRILLIC = /\p{Script=Cyrillic}/u;

/**
 * What a screen reader would say wrongly on a page in English: words in Cyrillic letters that no element around them marks as
 * another language (WCAG 3.1.2). The title of the page cannot be marked.
 */
export function unmarkedUkrainian(html: string): readonly string[] {
  const page = new DOMParser({ onError: () => undefined }).parseFromString(html, 'text/html');
  const [content] = page.getElementsByTagName('main');
  if (!content) throw new Error('a page without content');
  return unmarkedIn(content);
}

function unmarkedIn(node: Node): readonly string[] {
  if (node.nodeType === node.TEXT_NODE) {
    const text = node.nodeValue ?? '';
    return CYRILLIC.test(text) ? [text.trim()] : [];
  }
  const lang = node.nodeType === node.ELEMENT_NODE ? (node as Element).getAttribute('lang') : null;
  // A snippet to copy is no text.
  if ((lang && lang !== 'en') || node.nodeName.toLowerCase() === 'textarea') return [];
  return [...node.childNodes].flatMap(unmarkedIn);
}
