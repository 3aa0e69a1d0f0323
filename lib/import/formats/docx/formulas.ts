import { childOf, type XmlElement } from '../../xml';

/** What stands around the parts of a piece of a formula, and between them, and is not written as words of it. */
export function marksOfFormula(element: XmlElement): readonly [string, string, string] {
  const { name } = element;
  const properties = childOf(element, `${name}Pr`);
  const said = (of: string, usual: string) => childOf(properties, of)?.attributes['m:val'] ?? usual;
  if (name === 'm:d') return [said('m:begChr', '('), said('m:sepChr', '|'), said('m:endChr', ')')];
  if (name === 'm:f') return ['', said('m:type', 'bar') === 'noBar' ? '' : '/', ''];
  if (name === 'm:nary') return [said('m:chr', '∫'), '', ''];
  return ['', '', ''];
}
