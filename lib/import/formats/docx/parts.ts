import { Problem } from '@/lib/problem';
import { childOf, descendants, elementsOf, parseXml, textOf, tolerant, type XmlElement } from '../../xml';
import { openZip } from '../../zip';

/** The parts of a Word file that are read. */
export interface Parts {
  readonly body: XmlElement;
  readonly styles: XmlElement | undefined;
  readonly footnotes: XmlElement | undefined;
  readonly endnotes: XmlElement | undefined;
  readonly comments: XmlElement | undefined;
  /** Another file that stands in it whole, by the id that the text calls it by: each once. */
  readonly chunkOf: (id: string) => Uint8Array | undefined;
  /** What the file says of itself, by the name of the property. */
  readonly properties: ReadonlyMap<string, string>;
}

/** Parts by their names, as bytes and as XML. */
interface Package {
  readonly part: (name: string) => Uint8Array | undefined;
  readonly xml: (name: string) => XmlElement | undefined;
}

/** The parts of a Word file, which is a zip. @throws Problem what `partsOf` throws, and what reading a zip throws */
export function partsOfZip(bytes: Uint8Array): Parts {
  const zip = openZip(bytes);
  const xml = (name: string) => {
    const part = zip.part(name);
    return part && parseXml(part);
  };
  return partsOf({ part: (name) => zip.part(name), xml });
}

/** The parts of a Word file that is one file of XML (<pkg:package>). @throws Problem what `partsOf` throws */
export function partsOfPackage(root: XmlElement): Parts {
  const parts = new Map<string | undefined, XmlElement>();
  for (const part of elementsOf(root)) {
    const name = part.attributes['pkg:name'];
    if (!parts.has(name)) parts.set(name, part);
  }
  const named = (name: string, holds: string) => childOf(parts.get(`/${name}`), holds);
  return partsOf({
    part: (name) => {
      const data = named(name, 'pkg:binaryData');
      return data && Buffer.from(textOf(data), 'base64');
    },
    xml: (name) => elementsOf(named(name, 'pkg:xmlData') ?? NOTHING)[0],
  });
}

const NOTHING: XmlElement = { name: '', attributes: {}, children: [] };

/** Opens a Word file by its relations, not by the names that parts usually have. @throws Problem `file-damaged` and what reading XML throws */
function partsOf({ part, xml: xmlOf }: Package): Parts {
  const xml = (name: string | undefined) => (name === undefined ? undefined : xmlOf(name));
  const relationsOf = (of: string): readonly { id: string; type: string; target: string }[] => {
    const folder = of.slice(0, of.lastIndexOf('/') + 1);
    const relations = xml(`${folder}_rels/${of.slice(folder.length)}.rels`);
    return (relations ? elementsOf(relations) : []).flatMap(({ attributes }) => {
      const { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode } = attributes;
      const short = type.slice(type.lastIndexOf('/') + 1);
      return mode === 'External' ? [] : [{ id, type: short, target: resolved(folder, target) }];
    });
  };
  const targets = (of: string) => new Map(relationsOf(of).map(({ type, target }) => [type, target]));
  const top = targets('');
  const main = top.get('officeDocument') ?? 'word/document.xml';
  const document = xml(main);
  // Some programs write several, and Word reads them all.
  const bodies = document ? [...descendants(document, 'w:body')] : [];
  if (bodies.length === 0) throw new Problem('file-damaged');
  const body = { ...NOTHING, name: 'w:body', children: bodies.flatMap(({ children }) => children) };
  const own = targets(main);
  const chunks = new Map(
    relationsOf(main).flatMap(({ id, type, target }) => (type === 'aFChunk' ? [[id, target] as const] : [])),
  );
  const given = new Set<string>();
  const core = tolerant(() => xml(top.get('core-properties')));
  return {
    body,
    styles: tolerant(() => xml(own.get('styles'))),
    footnotes: xml(own.get('footnotes')),
    endnotes: xml(own.get('endnotes')),
    comments: xml(own.get('comments')),
    chunkOf: (id) => {
      const target = chunks.get(id);
      if (target === undefined || given.has(target)) return undefined;
      given.add(target);
      return part(target);
    },
    properties: new Map((core ? elementsOf(core) : []).map((e) => [e.name, textOf(e).trim()])),
  };
}

/** A target as a name in the zip: from its root, or from the folder of the part. */
function resolved(folder: string, target: string): string {
  const path: string[] = [];
  for (const step of (target.startsWith('/') ? target : `${folder}${target}`).split('/')) {
    if (step === '..') path.pop();
    else if (step && step !== '.') path.push(step);
  }
  return path.join('/');
}
