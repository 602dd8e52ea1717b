/** Texts, and elements by their names; of a list each item is an element of that name. */
export type XmlContent =
  | string
  | number
  | boolean
  | readonly XmlContent[]
  | { readonly [name: string]: XmlContent };

/** A document with one element around it all; no namespaces and no attributes. */
export function writeXml(root: string, content: XmlContent): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${element(root, content)}`;
}

function element(name: string, content: XmlContent): string {
  if (isList(content)) return content.map((item) => element(name, item)).join('');
  return `<${name}>${inner(content)}</${name}>`;
}

function inner(content: Exclude<XmlContent, readonly XmlContent[]>): string {
  if (typeof content !== 'object') return escapeXml(String(content));
  return Object.entries(content)
    .map(([name, value]) => element(name, value))
    .join('');
}

function isList(content: XmlContent): content is readonly XmlContent[] {
  return Array.isArray(content);
}

const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};
/** No document may have them, escaped or not. */
const NO_XML = /(?![\t\n\r])[\p{Cc}\ufffe\uffff]/gu;

/** Escaped for element content and quoted attributes. */
export function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(NO_XML, '\ufffd')
    .replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign);
}
