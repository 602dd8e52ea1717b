import { IntlMessageFormat } from 'intl-messageformat';

type Element = ReturnType<IntlMessageFormat['getAst']>[number];

/** The names of a text's arguments, sorted; throws where the text is not ICU. */
export function messageArguments(text: string, locale: string): readonly string[] {
  const format = new IntlMessageFormat(text, locale, undefined, { ignoreTag: true });
  return [...new Set(format.getAst().flatMap(namesIn))].sort();
}

function namesIn(element: Element): string[] {
  const inner =
    'options' in element
      ? Object.values(element.options).flatMap(({ value }) => value.flatMap(namesIn))
      : [];
  // A literal holds its own text where others hold the name of their argument.
  const type: number = element.type;
  const isNamed = type !== LITERAL && 'value' in element;
  return isNamed ? [element.value, ...inner] : inner;
}

const LITERAL = 0;
