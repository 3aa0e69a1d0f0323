import { set } from '../../grammar';
import type { Alone } from '../../name-alone';
import { speakers } from './speakers';

/** Who speaks, and what stands beside that; no surname that a label would have behind Mr. */
const ROLES = set(
  'speaker interpreter translator chair chairman chairwoman chairperson cochair president premier ambassador secretary treasurer commissioner counsel counselor councilor councillor councilman councilwoman representative delegate minister governor senator congressman congresswoman moderator facilitator presenter anchor anchorman anchorwoman host cohost narrator announcer voiceover correspondent reporter journalist interviewer interviewee questioner panelist panellist participant respondent attendee caller operator coordinator rapporteur convener convenor registrar stenographer clerk bailiff foreperson juror court judge justice magistrate prosecutor prosecution defense defence defendant plaintiff petitioner appellant claimant witness attorney solicitor barrister officer detective student professor doctor spokesperson spokesman spokeswoman voice voices crowd audience member members question answer q answers questions translation',
  'deputy vice acting interim presiding prime chief general unidentified unknown unnamed male female man woman hon honorable honourable honor honour your several some all both an co sergeant at arms off camera over of for from',
);

export const alone: Alone = {
  articles: set('the a an'),
  honorifics: set('mr mrs ms miss dr madam'),
  namesToo: set(
    'dean king prince princess queen duke pope bishop baker judge major page mason guard clerk chancellor marshal general rector vicar',
  ),
  isTitle: (word) => speakers.titles.has(word),
  isCalling: (word) => speakers.persons.has(word),
  isRole: (word) => ROLES.has(word),
};
