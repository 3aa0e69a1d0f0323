import { foldName, foldWord } from '../../../text/fold';
import type { Written } from '../../read/written';
import { speakers } from './speakers';

/** The office in small letters behind an article, with what it is of, a comma or not: the mayor of Rive, Ann Roe. */
const DEFINITE = /(?<!\p{L})the (\p{Ll}[\p{Ll}'’ -]{2,40}?)(?: (?:of|for|at) [\p{L}'’ -]{2,40})?,? $/iu;

/** Its words in capitals right before the name: Deputy Finance Minister Ann Roe. */
const TITLE = /(?<![\p{L}'’-])((?:\p{Lu}\p{Ll}+ ){1,4})$/u;

/** The same of a former one, in small letters: former mayor Ann Roe. */
const FORMER_TITLE = /(?<!\p{L})(former (?:\p{L}[\p{L}-]* ){1,3})$/iu;

/** What whoever bears the name is said to be: Ann Roe, the mayor of Rive; Ann Roe was sworn in as finance minister. */
const BEHIND =
  /^(?:,| (?:(?:was|has been|had been) (?:sworn in|appointed|elected|named|confirmed|chosen)(?: as)?|(?:became|becomes|took over as|takes over as|is|was))) (?:the |its |their )?(?:new )?(\p{L}[\p{L}'’ -]{2,40}?)(?= (?:of|for|at|on|in|since|after|who|and)(?!\p{L})|[,.;])/u;

/** By which offices the text introduces the name between two offsets: its head noun is one for people. */
export function officesAround({ text }: Written, at: number, end: number): string[] {
  const before = text.slice(Math.max(0, at - AROUND), at);
  const behind = BEHIND.exec(text.slice(end, end + AROUND));
  const title = TITLE.exec(before)?.[1];
  const former = FORMER_TITLE.exec(before)?.[1];
  return [former ?? (title && behindOther(title)), DEFINITE.exec(before)?.[1], behind?.[1]].flatMap((office) =>
    office && isOffice(office) ? [foldName(office.trim())] : [],
  );
}

/** In UTF-16 code units. */
const AROUND = 90;

/** On Tuesday Finance Minister: without what only leads. */
function behindOther(title: string): string {
  const words = title.trim().split(' ');
  const lead = words.findLastIndex((word) => speakers.lead.has(foldWord(word)) || speakers.never.has(foldWord(word)));
  return words.slice(lead + 1).join(' ');
}

function isOffice(office: string): boolean {
  const words = office.trim().split(' ').map(foldWord);
  const head = words.at(-1)?.replace(/^ex-/, '') ?? '';
  return OFFICES.test(head) && speakers.persons.has(head);
}

/** Offices that one person holds at a time. */
const OFFICES =
  /^(?:president|premier|chancellor|minister|secretary|governor|mayor|ambassador|commissioner|chairman|chairwoman|chair|chief|head|leader|director|executive|coach|captain|king|queen|pope|bishop|archbishop|sheriff|prosecutor|ombudsman|curator|conductor|editor|founder|rector|dean|principal|headteacher|coroner|spokesman|spokeswoman|spokesperson|manager|commander|envoy|treasurer|speaker)$/;

/** former mayor, ex-minister: who is not the mayor. */
export const FORMER = /^(?:former|ex|late|ousted|outgoing|retired|past|previous|deposed)(?:[ -]|$)/;
