import { Problem } from '@/lib/problem';
import { rootElement } from '../root-element';
import type { Format } from './format';

/** Data for machines that no other format knows: nobody would read it as a text. */
export const unknownData: Format = {
  matches: ({ name, kind, json, decoded }) =>
    kind === 'text' && (/\.json$/i.test(name) || isXml(name, decoded().text) || isObject(json())),
  read({ name, json, decoded }) {
    if (isXml(name, decoded().text)) throw new Problem('file-unsupported', { kind: 'XML' });
    if (json() === undefined && /\.json$/i.test(name)) throw new Problem('file-damaged');
    throw new Problem('file-unsupported', { kind: 'JSON' });
  },
};

/** By its name or its first line; of XML, pages are read. */
const isXml = (name: string, text: string): boolean =>
  (/\.xml$/i.test(name) || /^\ufeff?<\?xml\s/.test(text.slice(0, 10))) &&
  !/^html$/i.test(rootElement(text.slice(0, 20_000)) ?? 'html');
const isObject = (json: unknown): boolean => typeof json === 'object' && json !== null && !Array.isArray(json);
