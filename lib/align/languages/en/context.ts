import { after, type ContextPatterns, clause, depending, next, turning, under } from '../../context';

/** What ends the reach of a negation: another clause, or a second negation that takes it back. */
const LINKS =
  'and|or|but|because|so|until|before|after|when|while|since|than|doubt|doubts|doubted|deny|denies|denied|dispute|disputes|disputed|question|questions|forget|forgets|forgotten|overlook|ignore|surprise|surprises|surprising|surprised|wonder|secret|coincidence|accident';

const before = turning(LINKS);

const NOT =
  "not(?! only| just| merely| simply| least| long)|never|no(?! doubt| question| wonder| less| more| longer| hesitation)|nobody|no one|none|neither|nor|nothing(?! but)|without(?! saying| hesitation| doubt)|unable to|zero|hardly|scarcely|barely|yet to|[a-z]+n't(?! only| just| merely| simply)";

/** Who speaks against the speaker. */
const CRITICS =
  '(?:critics?|opponents?|rivals?|enemies|detractors?|adversar(?:y|ies)|naysayers?|s[ck]eptics?|gossips?)';

/** What doubts, rejects or takes back. */
const REJECTS =
  '(?<!no |without |beyond |any |of )doubt(?:s|ed|ing|ful)?|den(?:y|ies|ied|ying)|refus(?:e|es|ed|ing) to|fail(?:s|ed)? to|stop(?:s|ped)? short of|reject(?:s|ed|ing)?|dispute[sd]?|refut(?:e|es|ed|ing)|rebut(?:s|ted|ting)?|dismiss(?:es|ed|ing)?|debunk(?:s|ed|ing)?|disprov(?:e|es|ed|ing)|repudiat(?:e|es|ed|ing)|disown(?:s|ed|ing)?|disavow(?:s|ed|ing)?|retract(?:s|ed|ing)?|recant(?:s|ed|ing)?|t(?:ake|ook|akes|aking|aken) back|(?:hard|difficult|impossible|struggle[sd]?) to (?:believe|accept|see|imagine|credit)|rather than|instead of|laugh(?:s|ed)? at|un(?:proven|clear|likely|true|founded|certain|known|convinced)|doubtful|questionable|(?:wrong|fals|mistaken|incorrect|erroneous|untruthful|dishonest)(?:e?ly)|jok(?:e|es|ed|ing)|jest(?:s|ed|ing)?|quip(?:s|ped)';

const LYING =
  "(?:would|d|'d|we'd|i'd|it'd|you'd) be (?:lying|a lie|wrong|false|absurd|foolish|dishonest|untrue|mad|crazy|naive|a mistake|ridiculous|nonsense|misleading)(?: if i| if we| if anyone| to)?(?: ever)? (?:said|say|claim|claimed|think|thought|pretend|pretended|tell|told|believe|suggest|suggested)|(?:it is|it's|it was|it would be) (?:false|untrue|a lie|a myth|nonsense|wrong|not true|not the case|absurd|ridiculous|impossible)(?: that| to)?|(?:nobody|no one|i never|we never|who) (?:said|says|claimed|told|ever said)|the last thing";

const SAY =
  'say|says|said|saying|claim|claimed|think|thinks|thought|believe|believes|believed|argue|argued|suggest|suggested|suggesting|pretend|imagine|accept|admit|mean|meant|promised?|agreed?|convinced|sure|true|the case|argument|view|notion|line|opinion';

/** To tell something, or to take it for true. */
const TELL =
  'say|conclude|think|claim|believe|suggest|argue|assume|pretend|imply|infer|assert|maintain|deduce|insist|state';

/** Only a fool would say so; whoever thinks so is one. */
const FOOLS = `(?:only|takes)(?: a| an)? (?:fool|liar|madman|idiot|cynic)s?(?: would| could| can| to)?(?: [a-z]+)?|(?:have|has|need|got|'d) to be (?:a |an )?(?:blind|mad|crazy|stupid|naive|fool|idiot|deaf|insane)(?: to)?(?: [a-z]+)?|far be it from (?:me|us) to(?: [a-z]+)?|(?:premature|too early|too soon|hard|difficult|unfair|unjust|reckless|irresponsible|tempting|dangerous|easy|simplistic|wrong|naive|silly|stupid|insulting|misleading|dishonest|absurd|mistake|mistaken|error|folly|stretch) to (?:${TELL})`;

export const context: ContextPatterns = {
  before: [
    before('negation', LYING, 4, true),
    before('negation', FOOLS, 3, true),
    // Would it be so, nobody would say it: an overstatement, an insult to say; but it would be fair to say so.
    before(
      'negation',
      `(?:would|'d) be (?!(?:fair|safe|right|true|accurate|honest|correct|glad|happy|proud|remiss) )(?:[^ ,:]+ ){1,4}to (?:${TELL})`,
      2,
      true,
    ),
    before('negation', `${NOT}|cannot|far from`, 3),
    before('negation', REJECTS, 3),
    before('negation', `(?:${NOT})(?: (?!(?:and|or|but|because) )[^ ,:]+){0,8} (?:${SAY})`, 3, true),
    before(
      'condition',
      'if|unless|provided(?: that)?|providing|assuming|suppos(?:e|ing)|as long as|in case|whether|until|as though|imagine|wish',
      4,
    ),
    before(
      'condition',
      "assume|let's (?:say|assume|suppose|imagine)|let us (?:say|assume|suppose|imagine)|what if|say for a moment",
      4,
      true,
    ),
    clause('condition', '(?<!even )(?:if|unless)|^(?:had|were|should)'),
    before('condition', '^(?:had|should)', 5),
    before(
      'condition',
      'in (?:a|an) (?:perfect|ideal|better|just|normal|fair|different) world|in theory|on paper',
      0,
      true,
    ),
    before(
      'claim',
      '(?:used|liked?|loved?) to (?:say|tell|claim|think|believe|insist)|(?<!(?:^|[ ,:])(?:i|we)(?: [a-z]{1,9})? )(?:always|often|once) (?:says?|said|told|tells|claim(?:s|ed)|insist(?:s|ed))|(?:i|we|they|you) (?:was|were|am|are|had been|have been) (?:told|assured|promised)|(?:anyone|anybody|those|people|everyone) who (?:says?|thinks?|believes?|claims?|tells?)|(?<!(?:^|[ ,:])(?:i|we) )will (?:argue|claim|say|insist|tell)|whoever (?:says|tells|thinks|believes|claims)|according to (?:them|him|her|critics|rumou?rs?)',
      2,
      true,
    ),
    before(
      'claim',
      '(?:idea|notion|myth|lie|argument|story|suggestion|theory|rumou?r|claim|allegation|accusation|impression|belief|legend|slogan|mantra|narrative|excuse|pretext|fiction|fantasy|lines? (?:is|was|goes))(?: [^ ,:]+){0,4} that',
      2,
    ),
    before(
      'claim',
      '(?:they|people|some|critics|opponents|rivals|others|many|those|enemies|nobody|everyone|somebody|someone)(?: [a-z]+){0,3} (?:say|says|said|think|thinks|thought|believe|believes|believed|argue|argues|argued|tell|told|ask|asks)',
      3,
    ),
    before(
      'claim',
      'claim(?:s|ed|ing)?|alleg(?:e|es|ed|edly|ation|ations)|pretend(?:s|ed|ing)?|supposedly|rumou?rs?|so called|accus(?:e|es|ed|ation|ations)|(?:idea|notion|myth|lie|story|suggestion|theory) that|(?:want|wants|wanted|would have|would like|expects?|lead|led) (?:you|us|me|people|voters|everyone|readers)|(?:convince|persuade|fool|trick) (?:you|us|me|people|voters|everyone|readers)|^(?:but |and )?(?:to (?:say|suggest|claim|argue|imply|pretend|think|believe|assert|insist|conclude)|saying|suggesting|claiming|pretending|implying)',
      4,
    ),
  ],
  across: [
    under('negation', `${NOT}|${REJECTS}|cannot`, 'that|whether', LINKS),
    under('condition', 'if|unless|suppos(?:e|ing)|assuming|imagine', 'that', LINKS),
    under('claim', CRITICS, 'that', LINKS),
    depending("without|but for|were it not for|if it (?:were not|weren't|hadn't been) for", 'would|could|might'),
  ],
  after: [
    after(
      'negation',
      "(?:is|are|was|were)(?: simply| just| plainly)? (?:mistaken|lying|joking|kidding|dreaming|deluded|a fool|an idiot|an insult|insulting|offensive|outrageous|unfair|a slander|slander)|yeah right|pigs (?:might|can|will) fly|and (?:i'm|i am|my [a-z]+ is) (?:the|a|an)? ?(?:queen|king|pope|emperor|napoleon|cleopatra|chinaman|dutchman)",
      2,
    ),
    after(
      'condition',
      '(?:and |but )?(?:only |even |except )?(?:if|unless|provided|providing|as long as|on (?:the )?condition|in case|until|only (?:once|when|after))',
      0,
    ),
    after(
      'negation',
      '(?:is|was|would be|are|were)(?: just| simply| quite| plainly)? (?:a lie|lies|false|wrong|not true|untrue|nonsense|absurd|rubbish|a myth|ridiculous|fiction)',
      3,
    ),
    after('negation', 'not|never|no', 0),
    after(
      'negation',
      `fat chance|my foot|said (?:nobody|no one)|(?:retract|recant|withdr[ae]w|disown|t(?:ook|ake)s? (?:it|that|this|them) back)[a-z]*`,
      6,
    ),
    after('claim', "(?:allegedly|supposedly|reportedly|so they say|or (?:so|that is|that's|at least that is))", 0),
    after('contrast', 'but|however|yet|though|although|except|nevertheless|or so|as if', 0),
  ],
  next: [
    next(
      'negation',
      "(?:that|this|it|all of that|none of that|none of this|which)(?: is|'s| was|s| would be)?(?: just| simply| of course| absolutely| completely| plainly)? ?(?:is not|isn't|wasn't|was not|not|never|false|a lie|lies|wrong|untrue|nonsense|rubbish|absurd|what they)",
    ),
    next(
      'negation',
      "(?:no|of course not|not true|wrong|nonsense|rubbish|false|i (?:don't|do not|never|did not|didn't) (?:believe|agree|think|say|said)|i (?:was|am) (?:joking|kidding)|just kidding|only joking|not so|not at all|except that|they are wrong|he is wrong|she is wrong|we disagree|i disagree)",
    ),
    next(
      'negation',
      '(?:that|it|this) (?:was|is)(?: just| only| of course| obviously| meant as)* (?:a joke|sarcasm|irony|ironic|sarcastic)|(?:yeah right|as if|in (?:their|your|his|her) dreams|dream on|what (?:nonsense|rubbish|a joke|a lie))',
    ),
    next(
      'negation',
      '(?:prov(?:e|ed|en|ing)) (?:him|her|them|us|me|it|that) (?:wrong|false)|(?:was|am|were|are) (?:only |just )?(?:joking|kidding)',
      10,
    ),
    next(
      'question',
      'or (?:can|could|do|does|did|is|are|was|were|will|would|has|have|had|should) (?:it|they|he|she|we|you|i|there)',
    ),
    next(
      'negation',
      `(?:(?:${NOT}) (?:longer |more |really |quite )*(?:[^ ,:]+ ){0,2}(?:believe|agree|think so|so)|no longer (?:believe|think|say)|wish (?:it|that|this)|(?:this|that|it|which|they|none of (?:it|this|that))(?: [^ ,:]+){0,4} (?:untrue|false|wrong|a lie|lies|mistaken|a mistake|nonsense))|(?:well|actually|er|hm+),? (?:no|not)`,
      3,
    ),
    next(
      'claim',
      "(?:(?:[a-z]+ ){0,3}[a-z]+, )?(?:that|this)(?: is|'s| was) what (?:they|he|she|people|critics|others|some|everyone|everybody|(?:the|my|our|his|her|their) [a-z]+ (?:say|says|said|want|wants|claim|claims|think|would)) |so they (?:say|said|claim)|or so (?:they|he|she)",
    ),
    next(
      'negation',
      '(?:quite |exactly |just )?the (?:exact |very |precise )?(?:opposite|reverse|contrary)|far from it|nothing of the (?:sort|kind)|if only|fat chance|said (?:nobody|no one)|or not|wishful thinking|i (?:said|say|meant|wrote|claimed) (?:no|nothing)|(?:i|he|she|we|they) (?:was|were|has been|have been|had been) (?:being |just )?(?:misquoted|misunderstood|sarcastic|ironic|facetious)|(?:i|he|she|we|they) (?:later |then |have |has )?(?:since )?(?:retracted|recanted|withdrew|took (?:it|that|this) back|take (?:it|that|this) back)|how wrong (?:i|he|she|we|they) (?:was|were)',
    ),
    next(
      'contrast',
      'but|however|yet|nevertheless|that said|on the other hand|still|then again|(?:(?:that|this|so),? )?(?:at least|in theory|on paper)',
    ),
  ],
};
