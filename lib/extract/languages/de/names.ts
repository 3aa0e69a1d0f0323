import { GERMAN_PERSONS } from '../../../text/german-persons';
import { GIVEN_NAMES } from '../../../text/given-names';
import { each, type Grammar, set } from '../../grammar';
import { statesIn } from '../states';

/** Nouns, and ends of compounds, for what cannot speak. */
const THINGS =
  'vergleich phase prozent ortschaft parole aufschrift schuld grund sicht ziel name recht plan auftrag bau motiv idee effekt anteil zahl angriff streit prozess gesetz vertrag abkommen krieg konflikt jahr woche monat flug unfall anschlag geld kosten preis kriterium strasse markt thema problem vorschlag vorwurf kritik these begriff wort satz inhalt folge ursache versuch schritt weg zeit leben hintergrund interesse angebot nachfrage auto wagen fahrzeug flugzeug maschine schiff zug film lied situation diskussion aktion position reaktion funktion operation produktion engagement erfolg verlust schaden fehler bild foto gefahr risiko chance befürchtung wahl lage spiel foul';

/** Names, offices and nouns for speakers in German. */
export const names = {
  // den alle „Käpten“ nennen
  everybody: set('alle viele manche einige man sie'),
  workBehind:
    /^\s?, (?:ein|sein|ihr|mein|unser|dessen|deren)(?:e[mnrs]?)? (?:[\p{L}-]{1,20} ){0,3}[\p{L}-]{0,20}(?:roman|buch|band|film|stück|drama|komödie|oper|ballett|album|lied|ballade|gedicht|sammlung|gemälde|skulptur|ausstellung|serie|podcast|biografie|biographie|krimi|sinfonie|sonate|essay|hörspiel)(?:e?s)?(?!\p{L})/iu,
  namedBehind: /^\s?(?:nenn|nannt|ruf|riefe?)(?:e?n|t|te|ten)?(?![\p{L}\p{M}])/u,
  // Polizeiangaben, Medienberichten: compounds as well.
  accounts:
    /(?:^sicht$|stellungnahmen?|ermittlungen|ermittlern|berechnungen|planungen|bekunden|vernehmen|dafurhalten|beobachtungen|vorhersagen?|mitteilungen?|zeugenaussagen|feststellungen|befunden|hinweisen|annahmen?|erfahrungen|angaben|aussagen?|meinung|meinungen|ansicht|ansichten|auffassung|information|informationen|auskunft|darstellung|darstellungen|bewertung|einschatzung|einschatzungen|lesart|wissen|schilderung|schilderungen|worte|worten|erkenntnissen|uberzeugung|vorstellung|vorstellungen|idee|plan|planen)$/,
  documents:
    /(?:berichte?n?|untersuchung|untersuchungen|meldung|meldungen|studien?|umfragen?|statistik|statistiken|veroffentlichung|veroffentlichungen|analysen?|dokumente?n?|medien|schatzung|schatzungen|prognose|prognosen|gutachten)$/,
  inanimate: new RegExp(
    `(?:heit|keit|ismus|itat|nis|${THINGS.split(' ').join('|')}|[a-z]{4}(?<!regier|verteidig|zeit|verwalt|leit|fuhr|versamml|stift|abteil|vertret|beweg|meld|mitteil|erklar|verordn|begrund)ung)(?:s|es|e|er|en|n)?$`,
  ),
  namingNouns: set(
    'sogenannte sogenannten sogenannter sogenanntes genannte genannten genannter genanntes namens motto hashtag begriff wort name namen codename codenamen titel prädikat',
  ),
  // A compound's last part tells: Fachmagazin, Hilfsorganisation.
  namingEnds:
    /(?:dokumentation|werk|homepage|uberschrift|film|buch|roman|lied|song|zeitung|blatt|magazin|zeitschrift|partei|gruppe|bewegung|projekt|aktion|album|serie|sendung|schiff|operation|band|verein|spiel|ausstellung|firma|unternehmen|konzern|gesetz|stamm|organisation|initiative|kampagne|studie|musical|oper|portal|website|webseite|seite|plattform|programm|preis|orden|medaille|restaurant|hotel|gasthaus|marke|modell|rubrik|kategorie|bereich|konferenz|tagung|kongress|messe|festival|wettbewerb|turnier|stiftung|bundnis|allianz|komitee|netzwerk|agentur|sender|kanal|verlag|club|klub|mannschaft|stadion|theater|museum|schule|strasse|platz|figur|sonde|rakete|satellit|sprache|software|handy|computer|spieler|player)(?:s|es|en|n|e)?$/,
  makers: set(
    'gründet gründete gründeten eröffnet eröffnete eröffneten startet startete starteten schuf schufen veranstaltet veranstaltete veranstalteten plant plante planten baut baute bauten führt führte führten',
  ),
  namedBy: new Set([
    'im volksmund',
    ...set('genannt alias sogenannte sogenannten sogenannter namens genannte genannten titels betitelt betitelte'),
  ]),
  smallInTitles: new Set('of the in and a an on to for at by with or from de la le les et du des'.split(' ')),
  // wegen „schwerer Untreue“ verantworten
  chargedWith: new Map(
    each(
      'verantworten verurteilt angeklagt verhaftet ermittelt gericht festgenommen haft geldstrafe freiheitsstrafe',
      set('wegen'),
    ),
  ),
  charges: set(
    'gericht vorgeworfen angeklagt anklage verurteilt ermittelt ermittlungen verdachts strafanzeige angezeigt festgenommen verhaftet verklagt',
  ),
  institutions: set('verein verband institut stiftung gesellschaft bündnis'),
  carriers: set('nachrichtenagentur agentur dpa afp reuters zeitung bild spiegel sender magazin tageszeitung'),
  states: statesIn(
    'de',
    'Washington Moskau Peking London Paris Brüssel Berlin Rom Madrid Wien Warschau Budapest Athen Ankara Teheran Bagdad Damaskus Beirut Jerusalem Riad Doha Kairo Khartum Tripolis Algier Rabat Kiew Kyjiw Minsk Tokio Seoul Pjöngjang Taipeh Hanoi Manila Canberra Delhi Islamabad Kabul Ottawa Caracas Bern',
    GIVEN_NAMES.de,
  ),
  anonymous: set('insider informant zeuge zeugen augenzeuge augenzeugen kreise kreisen vertrauter vertraute'),
  spokesperson: {
    behind: /Sprecher(?:in)? (?:der |des |vom |von )/u,
    before: /(?<!\p{L})(\p{Lu}\p{L}+?)s?sprecher(?:in)?\b/u,
  },
  groups: set(
    'demonstranten bewohner anwohner kritiker gegner aktivisten experten beobachter augenzeugen zeugen studenten',
  ),
  references: {
    pointsBack: /^(?:der |die |das |dieser |diese )/,
    same: /^(?:dieser|diese) /,
    neuter: /^das (?!(?:\S+ )?\S*(?:madchen|mitglied|opfer|model)(?: |$))/,
    latter: /^(?:dieser|jener|(diese|jene))$/,
    succeeds: {
      before: /Nachfolger(?:in)?,?(?: ist| wurde| wird)? $/u,
      behind: /^ (?:folgte|ersetzte|beerbte) (?:ihm|ihn|ihr|sie)(?!\p{L})/u,
    },
    article: /^(?:der|die|das|den|dem|ein|eine|sein|seine|ihr|ihre|unser|unsere) /,
    plainArticle: /^(?:der|die|das|des|dem|den) (?=\p{L})/iu,
  },
  bylines: set('von'),
  salutations: set('sehr liebe lieber'),
  givenNames: GIVEN_NAMES.de,
  genderOf: GERMAN_PERSONS,
} satisfies Partial<Grammar>;
