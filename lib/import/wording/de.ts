import type { Wording } from './wording';

export const de: Wording = {
  alone:
    'anzeige|werbung|das könnte sie auch interessieren|meistgelesen|lesen sie auch|mehr zum thema|weiterlesen|quellen anzeigen|verwendete quellen|jetzt anzeigen|über die autor:?innen|über den autor|über die autorin|diesen artikel teilen|kommentar schreiben',
  begins:
    'dieses thema im programm:|externer inhalt|an dieser stelle finden sie|empfohlener (?:redaktioneller|externer) inhalt|weiterlesen mit|(?:dieser artikel|dieser inhalt) ist (?:nur )?für abonnenten|jetzt abonnieren|über dieses thema berichte|alle rechte vorbehalten|lesezeit|lesedauer|(?:damit|dabei|hierdurch|dadurch) (?:können|werden) .{0,60}personenbezogene daten|(?:dieser|der) (?:text|artikel|beitrag) (?:ist|erschien) (?:zuerst|ursprünglich)\\b|dieser (?:text|artikel|beitrag) stammt aus (?:der )?ausgabe|dieser (?:beitrag|eintrag) wurde .{0,60}(?:veröffentlicht|abgelegt|gepostet)',
  holds: 'personenbezogene daten (?:von|an) drittplattformen|\\balle rechte vorbehalten\\b',
  calls:
    'haben sie (?:fragen|hinweise|anregungen|einen (?:fehler|hinweis|tipp)|eine (?:frage|anregung|idee))|schreiben sie (?:uns|mir|an)\\b|folgen sie (?:uns|der|dem|unserem)\\b|folgen sie .{1,40} auf (?:twitter|facebook|x|instagram|google|linkedin)\\b|diskutieren sie mit|(?:umfrage: )?jetzt abstimmen|stimmen sie ab|unterstützen sie\\b|mit ihrer spende|spenden sie|hat ihnen .{0,30} gefallen|gefällt ihnen\\b|(?:mehr|weitere|alle) (?:nachrichten|meldungen|news|artikel|beiträge) (?:zu|aus|finden|lesen)\\b|laden sie\\b|hier (?:geht es|geht’s|klicken)\\b|bitte beachten sie (?:unsere|die) (?:netiquette|kommentarregeln)|die hier (?:geäußerten|vertretenen) (?:meinungen|ansichten)',
  source: 'quellen?',
  minutes: 'min(?:uten?)?',
  credit: '(?:foto|bild)s?(?:quelle|nachweis|rechte)?|archivfoto|symbolbild|grafik|quelle',
  also: 'lesen sie (?:auch|mehr)|auch interessant|mehr zum thema|siehe auch',
  consent:
    'personenbezogene[nr]? daten|(?:externe[rsn]?|eingebettete[rn]?) (?:inhalte?|videos?)|eingebundenen inhalt|eingebettete inhalte',
  allowing: 'zustimm|einwillig|einverstanden|anzeigen|angezeigt|anzuzeigen|geladen|laden',
  offered: 'newsletters?|whats-?app|telegram',
  offering: 'anmeld|abonni',
  talk: '\\bkommentare?n?\\b|\\bkommentieren\\b',
  rules: 'netiquette|regeln|nutzungsbedingungen|richtlinien|moderi',
  dated: 'stand|veröffentlicht|aktualisiert|erstellt',
  published: 'veröffentlicht|erschienen|erstellt|ausgabe vom',
  changed: 'aktualisiert|geändert',
  by: '(?:eine?n? (?:analyse|kommentar|bericht|interview|reportage|gastbeitrag) )?von|text(?: von)?|gepostet von|autor(?:in)?|reportage',
  wrote: 'text|ein bericht|veröffentlicht',
  role: '(?:redakteur(?:in)?|reporter(?:in)?|korrespondent(?:in)?|chefredakteur(?:in)?|kolumnist(?:in)?|journalist(?:in)?)',
  reply: 'antworten',
};
