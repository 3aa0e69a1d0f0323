import { genders } from '../gender';
import { ROMANIZED } from './romanized';

/** German given names, folded, with whose they are. */
export const de = genders(
  `${ROMANIZED.f} maria anna petra monika sabine susanne gabriele andrea claudia birgit karin brigitte martina ursula angela angelika renate heike stefanie nicole julia katrin kerstin barbara christine ulrike silke anja tanja sandra sarah laura lena lisa katharina elisabeth helga ingrid gisela christa hannelore eva annette bettina cornelia anke ilse erika hilde franziska jana kathrin melanie nadine simone sonja ute vera yvonne sigrid ruth hanna annegret sahra katja margot`,
  `${ROMANIZED.m} peter michael thomas andreas wolfgang klaus jürgen günter stefan christian uwe werner horst frank dieter manfred gerhard hans bernd thorsten torsten matthias helmut walter heinz martin jörg rolf jens sven alexander jan rainer holger karl dirk joachim ralf carsten markus oliver daniel sebastian tobias david florian philipp tim paul max felix lukas jonas robert joseph josef franz otto ernst fritz kurt konrad ludwig georg johannes friedrich wilhelm heinrich guido sigmar olaf edmund norbert volker winfried gregor oskar`,
);
