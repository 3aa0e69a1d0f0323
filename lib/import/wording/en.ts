import type { Wording } from './wording';

export const en: Wording = {
  alone:
    "(?:skip )?advertisement|read (?:also|more|next)|also read|see also|related (?:stories|articles|content|topics)|more on this(?: story)?|share this(?: story| article)?|story continues(?: below)?|end of article|continue reading|view comments?|about the authors?|leave a (?:comment|reply)|loading photo gallery|don[’']t miss|must[- ]read|trending(?: now)?|most (?:read|popular)|show all \\d{1,3}|promoted",
  begins:
    'our standards: the\\b|suggested topics|(?:sign up|subscribe) (?:(?:here|now|(?:for|to) (?:our|free|.{0,30}(?:newsletter|alerts?|e-?mails?|briefing|channel)))\\b|(?:for|to) [^.,:]{2,40}$)|follow us on (?:twitter|facebook|x|instagram|google|linkedin|youtube|tiktok|whats-?app|telegram|threads|social|our)\\b|filed under:|tags?:|(?:this|the) (?:story|article|post|piece) (?:has been |was )?(?:originally |first )(?:published|appeared) (?:from|by|in|on|at)\\b|this (?:story|article) (?:has been|was) published (?:from|by)\\b|this (?:article|content|story) is (?:only )?(?:for|available to) subscribers|already a subscriber|subscribers only|a version of this (?:article|archives?|story) appears in print\\b|this entry was posted\\b',
  holds:
    '\\ball rights reserved\\b|we need your permission to use cookies|\\bhas not been edited by\\b.{2,80}\\b(?:feed|agency|staff)',
  labels: 'copyright(?: by)?|reading time',
  calls:
    '(?:please )?(?:get|stay) in touch with|got a (?:news )?(?:story|tip)|do you have (?:a (?:story|tip|question)|any information|more information)(?=.{0,90}\\?)|for more (?:stories|news|articles)\\b|follow (?:us|our|[\\p{L} .’]{2,40}?) on (?:twitter|facebook|x|instagram|google|linkedin)\\b|follow us across|join the (?:conversation|discussion)|share your (?:views|thoughts|story|experience)(?= (?:with us|in the comments|below|here|on|at|by)\\b|[.!:]|$)|support (?:us\\b|(?:our|independent|local) (?:journalis|news|work|report|paper|media|coverage))|help us (?:keep|continue)|we have a (?:small )?favou?r to ask|make a (?:gift|contribution|donation)\\b|(?:please )?consider (?:supporting (?:us|our|independent|the)\\b|donating|subscribing|becoming an? )|if you (?:like|enjoy|enjoyed|value|appreciate) (?:this|what|our)\\b|download (?:our|the) .{0,30}app\\b|click here\\b|like this (?:story|article)\\?|stay with us(?= (?:for|on|and)\\b|[.!:]|$)|listen to the latest\\b|vote now(?= (?:in|on) |[.!:]|$)|you can (?:leave a response|follow any responses)|(?:the )?(?:views|opinions) expressed(?: (?:here|above|in this|in the (?:article|column|piece|comments?)|are|do not|by (?:the|our|its) (?:authors?|writers?|contributors?|columnists?|readers?))\\b|$)',
  source: 'sources?',
  minutes: 'min(?:ute)?s?',
  credit: 'photo(?:graph)?s?(?: by)?|pictures?|images?|credits?|courtesy(?: of)?|illustration(?: by)?',
  also: 'read (?:more|also)|see also|also read|related',
  consent: '\\bcookies\\b|(?:third|external)[- ](?:party )?content',
  allowing: 'accept|consent|allow|enable|view this',
  offered: 'newsletters?|whats-?app|telegram',
  offering: 'sign up|subscri|\\bjoin (?:us|our)\\b',
  talk: '\\bcomments?\\b',
  rules: 'guidelines|policy|terms of|rules|moderat',
  talkHead:
    "(?:all |latest |your |show |view |read |readers?(?:[’']s?)? )?comments|join the (?:conversation|discussion)|leave a (?:comment|reply)",
  talkCounted: 'comments?|thoughts(?= on)|reactions|discussion',
  dated: 'posted(?: on| by)?|published|updated|last (?:updated|modified)',
  published: 'publi|posted',
  changed: 'updated|modified',
  by: 'by|written by|reporting by|posted by|author',
  wrote: 'words|text|written|published|story',
  saying: '',
  role: '(?:(?:senior|chief|political|sports|special|foreign|city|staff|news|managing|associate|assistant|deputy) ){0,3}(?:writer|reporter|correspondent|editor|contributor|columnist|producer|staff|journalist)',
  reply: 'reply',
  agencies: 'AP|Reuters|REUTERS|Getty|EPA|PA|Shutterstock|iStock|Anadolu',
  with: 'with',
  of: 'of',
  ordinal: 'st|nd|rd|th',
  shared: '(?:an? )?(?:(?:post|photo|video|reel|publication) )?(?:shared|posted|post) by',
  platform:
    '(?:view|see|watch)\\b.{0,40}\\bon (?:instagram|facebook|threads|mastodon|bluesky|tiktok|twitter|telegram|truth social|x)|\\[image or embed\\]|loading…?|copy link.{0,20}|embed|share|like|reply|retweet',
  counted: 'likes?|retweets?|reposts?|quotes?|repl(?:y|ies)|comments?|views?|shares?',
  and: ' and ',
  particles: 'bin|ben|al|el|and',
  noName: '',
  onDay: 'on',
  at: 'in|at|for',
  weekdays: '(?:mon|tues|wednes|thurs|fri|satur|sun)day',
  months: [
    'january jan',
    'february feb',
    'march mar',
    'april apr',
    'may',
    'june jun',
    'july jul',
    'august aug',
    'september sep sept',
    'october oct',
    'november nov',
    'december dec',
  ],
  hijri: [],
  monthFirst: 'en(?!-(?!us|ca|ph))',
  marks: ['“', '”'],
  called: {
    leading:
      'related relatedarticles recommended recommendation recommendations recirc recirculation teaser teasers teaserbox promo promos promotion promotions popular trending ticker catcher interstitial mostread mostviewed mostpopular readmore readalso readnext alsoread seealso tagslist taglist topiclist banner breadcrumb breadcrumbs',
    asking:
      'newsletter newsletters newslettersignup signup share sharing sharebar social socials sponsored advert advertisement cookie cookies consent gdpr optin bio biography authorbox authorbio authorinfo aboutauthor feedback legal copyright disclaimer imprint',
    selling: 'subscribe subscription subscriptions paywall regwall capping',
    talk: 'comments commentlist commentsarea readercomments forum reactions discussion',
    picture:
      'image img photo photos photograph picture pictures illustration slideshow carousel gallery video videos videoplayer',
    caption:
      'caption thumbcaption imagecaption photocaption imgcap thumbcap imgdesc imagedescription photodescription imgcptn legend credit credits photocredit imagecredit',
    signing: 'author authors byline bylines authorname writer writeby writtenby metaauthor signature',
  },
};
