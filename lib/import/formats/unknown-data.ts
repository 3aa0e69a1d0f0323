import { Problem } from '@/lib/problem';
import { rootElement } from '../root-element';
import type { Format } from './format';

/** Data for machines that no other format knows: nobody would read it as a text. */
export const unknownData: Format = {
  matches: ({ name, kind, json, decoded }) =>
    kind === 'text' && (/\.json$/i.test(name) || (/\.xml$/i.test(name) && isXml(decoded().text)) || isObject(json())),
  read({ name, json, decoded }) {
    if (/\.xml$/i.test(name) && isXml(decoded().text)) throw new Problem('file-unsupported', { kind: 'XML' });
    if (json() === undefined && /\.json$/i.test(name)) throw new Problem('file-damaged');
    throw new Problem('file-unsupported', { kind: 'JSON' });
  },
};

/** Of XML, pages are read. */
const isXml = (text: string): boolean => !/^html$/i.test(rootElement(text.slice(0, 20_000)) ?? 'html');
const isObject = (json: unknown): boolean => typeof json === 'object' && json !== null && !Array.isArray(json);
