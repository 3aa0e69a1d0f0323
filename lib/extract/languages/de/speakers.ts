import { set } from '../../grammar';

/** What tells in German whom a phrase names. */
export const speakers = {
  titles: set(
    'herr herrn frau dr prof dipl ing priv doz mag schwestern geschwister eheleute ehepaar zwillinge sir lord lady präsident präsidentin minister general papst könig königin prinz',
  ),
  lead: set(
    'wie als weil obwohl nachdem wenn dass während bevor ehe falls sobald indem hier dort immerhin inzwischen ähnlich ebenso schließlich sogar selbst nur ausgerechnet dann danach zuvor später auch aber und oder doch so nun jetzt noch zudem außerdem jedoch dennoch trotzdem deshalb daher dabei dazu damit gestern heute morgen montag dienstag mittwoch donnerstag freitag samstag sonntag demgegenüber hingegen dagegen',
  ),
  never: set(
    'nicht nie niemals niemand keiner nichts nachdem dass daß weil wenn als ob was wer wie sich warum weshalb wieso wo wann woher wohin womit worauf darauf daraus dagegen wodurch wofür sollte sollten könnte könnten müsste müssten würde würden wäre wären hätte hätten schneller später früher besser',
  ),
  bodies: set('ministerium regierung partei polizei verband gewerkschaft staatsanwaltschaft bank agency department'),
  documents: set('mitteilung bericht studie gutachten protokoll'),
};
