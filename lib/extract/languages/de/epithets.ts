/** Nouns, folded, that nobody is first called by; with the article they mean somebody who has just been named. */
const NOUNS =
  '\\d+[- ]jahrigen?|politiker(?:in)?|(?:christ|sozial|frei)demokrat(?:in)?|[a-z]{2,5}[- ]chef(?:in)?|deutsche|franzos(?:e|in)|italiener(?:in)?|spanier(?:in)?|belgier(?:in)?|brit(?:e|in)|amerikaner(?:in)?|russ(?:e|in)|pol(?:e|in)|osterreicher(?:in)?|schweizer(?:in)?|niederlander(?:in)?|dan(?:e|in)|schwed(?:e|in)|ukrainer(?:in)?|turk(?:e|in)|griech(?:e|in)|portugies(?:e|in)|tschech(?:e|in)|ungar(?:in)?|japaner(?:in)?|chines(?:e|in)|kanadier(?:in)?|australier(?:in)?|brasilianer(?:in)?|argentinier(?:in)?|norweger(?:in)?|finn(?:e|in)|kroat(?:e|in)|serb(?:e|in)|ire|irin|israeli';

/** Such a noun by itself, or behind a party: Belgierin, SPD-Politikerin. */
export const EPITHET = new RegExp(`(?:^|-)(?:${NOUNS})$`);

/** The same as a folded phrase: der 52 jahrige, die spd politikerin. */
export const EPITHET_PHRASE = new RegExp(`^(?:(?:der|die) )?(?:[a-z]+ )?(?:${NOUNS})$`);

/** The end of compounds, folded, for what somebody does or is: Verbandspräsident, Oppositionsführerin, Staatsanwältin. */
export const TITLE =
  /(?:prasident|minister|kanzler|sprecher|chef|leiter|fuhrer|direktor|vorstand|vorsitzende|vorsitzender|sekretar|trainer|torwart|sturmer|kapitan|anwalt|anwaltin|ermittler|kommissar|forscher|wissenschaftler|experte|expertin|okonom|politiker|abgeordnete|abgeordneter|burgermeister|landrat|landratin|senator|botschafter|beauftragte|beauftragter|redakteur|regisseur|schauspieler|darsteller|sanger|kunstler|professor|arztin|schutzer|aktivist|unternehmer|manager|koordinator|grunder|inhaber|betreiber|vertreter|organisator|moderator|verteidiger|pressesprecher|biograf|historiker|analyst|kollege|kollegin|demokrat)(?:in)?$/;
