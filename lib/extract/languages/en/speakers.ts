import { list, set } from '../../grammar';
import type { SpeakerWords } from '../../who/speaker-words';

const PERSONS = list(
  'man woman boy girl child person people mother father wife husband son daughter brother sister neighbour neighbor friend colleague resident citizen voter fan victim survivor witness suspect soldier officer cop policeman policewoman fireman firefighter guard pilot nurse doctor surgeon lawyer attorney barrister judge prosecutor president premier chancellor minister secretary governor mayor senator congressman congresswoman representative lawmaker legislator mp deputy councillor councilor councilman councilwoman commissioner ambassador envoy diplomat official aide adviser advisor spokesman spokeswoman spokesperson chairman chairwoman chair chief head leader boss director manager executive ceo founder owner coach captain player striker goalkeeper scientist researcher analyst expert economist historian professor teacher lecturer student pupil author writer novelist poet journalist reporter editor columnist critic artist actor actress singer musician filmmaker activist campaigner protester demonstrator organiser organizer candidate nominee rival opponent ally supporter believer bishop archbishop pope priest imam rabbi king queen prince princess duke sheikh general colonel major lieutenant sergeant admiral commander inspector detective investigator sheriff worker farmer fisherman driver engineer architect banker investor trader broker customer client tourist guest host member veteran inmate prisoner refugee migrant billionaire tycoon magnate strategist pollster attorney-general vice-president ombudsman nobody insider source teenager pensioner retiree motorist rector dean provost principal headteacher curator conductor chef vicar chaplain rapper comedian presenter blogger whistleblower contractor landlord tenant plaintiff defendant juror clerk registrar coroner pathologist psychiatrist psychologist paramedic commuter passenger shopper marcher trucker skipper sailor diver baker butcher shopkeeper midwife carer apprentice trainee graduate scholar philosopher theologian rapporteur inspector auditor treasurer moderator rival sponsor donor vendor trustee landowner stallholder bystander onlooker passer-by hero heroes villager islander patient mourner reveller backer camper hiker climber runner rider walker swimmer surfer angler rower pedestrian parishioner worshipper pilgrim settler rebel rioter looter squatter evacuee cleaner cook waiter waitress barman barmaid bartender steward stewardess plumber electrician carpenter bricklayer welder miner docker porter postman gardener florist grocer greengrocer jeweller tailor hairdresser barber courier cabbie warden ranger lifeguard referee umpire jockey trainer sculptor potter weaver dancer drummer guitarist conductor playwright screenwriter choreographer astronaut biologist',
);
const plural = (noun: string) =>
  (noun.endsWith('y') ? `${noun.slice(0, -1)}ies` : noun.replace(/man$/, 'men').replace(/child$/, 'children')) +
  (/(?:man|child|people)$/.test(noun) ? '' : noun.endsWith('s') ? 'es' : noun.endsWith('y') ? '' : 's');

/** Who speaks in English, by the noun. */
export const speakers = {
  titles: set(
    'mr mrs ms miss mx dr sir dame lord lady prof rev hon gen col capt sgt lt gov sen rep st president senator secretary governor minister prime general judge justice mayor representative congressman congresswoman chancellor professor chief captain sergeant lieutenant colonel king queen prince princess pope bishop vice deputy',
  ),
  honours: set('qc kc mp mep msp td obe cbe mbe phd'),
  lead: set(
    'then later earlier also but and or yet so still now once again instead however meanwhile moreover thus therefore nevertheless nonetheless today yesterday tomorrow tonight monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december recently only even just perhaps maybe that when while after before because as if although though where more-over afterwards afterward otherwise next finally firstly secondly',
  ),
  never: set(
    'of for in on at to from with by about over into through during since until amid despite around against among between under within without towards toward across behind beyond near like than per via upon off out up down is was were are be been being am has have had do does did will would could can may might must should shall not never no nobody nothing none no-one nor neither what which how why whether there here it this these those said says say',
  ),
  opens: set(
    "the a an his her its their our my your one two three four five six seven eight nine ten dozen dozens hundreds thousands several many some few most other another both all each every 's such",
  ),
  links: set('of for at from in to on'),
  ends: set(
    'who whom whose which that what when where while as and or but is was were are be been being am has have had do does did will would could can may might must should shall not never with by about over into through during since until amid despite around against among between under within without towards across behind beyond near like than per via said says say told tells if because so then later earlier today yesterday monday tuesday wednesday thursday friday saturday sunday including excluding amongst saw sees spoke speaks came comes took takes went goes got gets made makes found finds thought thinks knew knows felt feels left leaves kept keeps began begins ran runs met meets gave gives became becomes wrote writes sent sends brought brings held holds stood stands lost loses won wins paid pays led leads put puts sat sits rose rises fell falls grew grows drew draws broke breaks chose chooses drove drives wore wears shot hit hits spent spends built builds bought buys caught taught fought sought heard wants needs refuses agrees seems appears remains',
  ),
  endForm:
    /^(?!.*(?:hundred|kindred|unit|dread|speed|feed|seed|king|ring|thing|spring|string|wing|being|sterling)).{3,}(?:ed|ing)$/,
  persons: new Set([...PERSONS, ...PERSONS.map(plural)]),
  personForm:
    /(?:[a-z]{3}(?:ist|ists|ician|icians|ologist|grapher|keeper|maker|holder|owner|worker|leader|dweller|fighter|seeker|goer|crat|crats)|^spokes[a-z]+|^[a-z0-9-]+-year-olds?$|^(?:dad|mum|mom|gran|father|mother)(?:-of-[a-z0-9]+)?$|^(?:pal|chum|mate|lad|lass|bloke|kid|gaffer)s?$|[a-z](?:man|men|woman|women|people|persons?))$/,
  bodies: set(
    'agency department ministry government administration cabinet parliament congress senate assembly monopoly house council commission committee court tribunal police army navy force forces military office bureau service authority authorities board union unions federation association organisation organization group company firm corporation corp inc ltd bank party campaign coalition alliance movement team club league university college school hospital institute foundation charity church embassy consulate prefecture airline airport newspaper magazine paper daily weekly broadcaster channel network station website outlet media press publisher city state states nation country republic kingdom palace kremlin pentagon elysee militia regime opposition majority delegation embassy palace white-house watchdog regulator retailer carmaker manufacturer operator society trust fund centre center unit staff crew family media outlets companies agencies officials ngo ngos',
  ),
  documents: set(
    'memoir memoirs diary diaries autobiography biography novel essay column blog podcast op-ed textbook manual review reviews analysis audit description caption report reports piece ad ads advertisement study studies statement statements letter letters poll polls survey surveys paper document documents memo memos filing filings article articles editorial editorials book lawsuit complaint indictment affidavit ruling rulings decision judgment constitution resolution communique release message messages post posts tweet tweets banner banners sign signs slogan slogans graffiti placard placards headline headlines website book books data figures statistics',
  ),
  mute: set(
    'goods product products export exports import imports tariff tariffs item items abuses time times day days week weeks month months year years hour hours minute minutes moment part parts way ways thing things fact facts case cases point points place places end ends side sides sale sales cost costs price prices tax taxes fuel row race plan plans deal deals halt hand hands money car cars road roads street streets law laws rule rules war wars talk talks idea ideas issue issues problem problems question questions answer answers change changes trade oil gas energy climate safety abuse focus anger fear fears concern concerns hope hopes support bid vote votes visit trip meeting meetings interview speech conference briefing reason reasons result results example word words remark remarks comment comments term terms name names life lives death deaths work job jobs home homes age number numbers percent rate rates level levels apparent extra amount amounts dog dogs spectrum reform reforms strike strikes remaining shooting background weekend weekends capital autumn morning evening afternoon night nights season seasons building buildings window windows door doors table tables chair water smoke flood floods drought weather',
  ),
  muteForm: /[a-z]{3}(?:tion|tions|sion|sions|ment|ments|ness|ity|ities|ship|ism|ance|ence|ure|age|dom|hood)$/,
  moments: set('time times moment day days week weeks month months year years while'),
  // one said; another told us
  others:
    /^(?:(?:one|another|others|some|many|both|neither)(?: of (?:them|us|those))?|both (?:sides|parties|teams|camps|clubs|men|women)|the (?:two|pair|trio|duo))$/,
  plural: /(?:[^s]s|men|people|police|children)$/,
} satisfies Partial<SpeakerWords>;
