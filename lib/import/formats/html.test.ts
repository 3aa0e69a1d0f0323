import { describe, expect, it } from 'vitest';
import { readFile } from '../read';

const read = (body: string, head = '') =>
  readFile(
    'page.html',
    new TextEncoder().encode(`<!doctype html><html><head>${head}</head><body>${body}</body></html>`),
  );
/** The blocks of a page: kind and text, one line each. */
const blocks = async (body: string, head?: string) => {
  const { text, blocks } = await read(body, head);
  return blocks.map((b) => `${b.kind}: ${text.slice(b.start, b.end)}`);
};
const said = async (body: string) =>
  (await blocks(`<h1>Quarry shut</h1>${body}`))
    .filter((line) => !line.startsWith('title') && !line.startsWith('leftover'))
    .map((line) => line.replace(/^[\w-]+: /, ''));

describe('a page is read as it is shown', () => {
  it.each<[string, string, string[]]>([
    [
      'a line end in its source is a space',
      '<p>Ada Finch said: “We\n   stay\tin the\r\nvalley.”</p>',
      ['Ada Finch said: “We stay in the valley.”'],
    ],
    [
      'a form around the article is no form to fill in',
      '<form><h2>Part one</h2><p>We stay.</p><input value="x"><button>Send</button></form>',
      ['Part one', 'We stay.'],
    ],
    [
      'a form to fill in is no text',
      '<p>We stay.</p><form><label>Your mail address</label><input></form>',
      ['We stay.'],
    ],
    [
      'what is struck out is left out, and what was put in stands',
      '<p>Ada <del>Fink</del><ins>Finch</ins> <s>was</s> is right.</p>',
      ['Ada Finch is right.'],
    ],
    [
      '<q> has its marks',
      '<p><q>We stay</q>, said Ada. <q>They said <q>no</q></q>.</p>',
      ['“We stay”, said Ada. “They said ‘no’”.'],
    ],
    [
      '<q> has the marks of its language',
      '<p lang="fr"><q>Non</q></p><p lang="de-AT"><q>Nein</q></p>',
      ['« Non »', '„Nein“'],
    ],
    [
      'marks that the page has written itself are not doubled',
      '<p>“<q>We stay</q>”, <q>“no”</q></p>',
      ['“We stay”, “no”'],
    ],
    [
      'hidden parts are not there',
      '<p hidden>A</p><p style="color:red; display : none">B</p><span class="sr-only">C</span><dialog>D</dialog><p>E</p>',
      ['E'],
    ],
    [
      'a mark that is hidden from screen readers alone is there',
      '<p><span aria-hidden="true">“</span>We stay<span aria-hidden="true">”</span></p>',
      ['“We stay”'],
    ],
    [
      'a part that is hidden from screen readers is no text of the article',
      '<p>We stay.</p><div aria-hidden="true"><p>Subscribe now.</p></div>',
      ['We stay.'],
    ],
    [
      'what the page’s own style sheet hides is not there',
      '<style>.old{display:none}</style><p class="x old">A</p><p>B</p>',
      ['B'],
    ],
    [
      'soft hyphens and word joiners are not shown',
      '<p>Bürger&shy;meis&shy;ter &#8288;Finch</p>',
      ['Bürgermeister Finch'],
    ],
    [
      'two breaks part paragraphs',
      '<p>Ada spoke:<br><br>We stay.<br>\n<br/>And that is all.</p>',
      ['Ada spoke:', 'We stay.', 'And that is all.'],
    ],
    [
      'one break is a line of the same paragraph',
      '<p>Roses are red,<br>violets are blue.</p>',
      ['Roses are red,\nviolets are blue.'],
    ],
    [
      'one break behind a whole sentence parts paragraphs',
      '<div>Ada spoke at noon.<br>She was clear.</div>',
      ['Ada spoke at noon.', 'She was clear.'],
    ],
    ['but not inside a quotation', '<p>“We stay.<br>We sing,” she said.</p>', ['“We stay.\nWe sing,” she said.']],
    [
      'a bold line is a heading of its own',
      '<div><b>The valley</b><br>Ada spoke at noon, and left</div>',
      ['The valley', 'Ada spoke at noon, and left'],
    ],
    [
      'cells and items stand apart',
      '<table><tr><td>One</td><td>Two</td></tr></table><ul><li>Three<li>Four</ul>',
      ['One', 'Two', 'Three', 'Four'],
    ],
    [
      'who said a block quotation is not its words',
      '<blockquote><p>We stay in the valley.</p><footer>— Ada Finch</footer></blockquote>',
      ['We stay in the valley.', '— Ada Finch'],
    ],
    [
      'a picture’s title and a player’s words are not text',
      '<p>We stay.<svg><title>Icon</title></svg></p><video>Your browser is old.</video>',
      ['We stay.'],
    ],
    ['preformatted lines are lines', '<pre>One line,\nand another</pre>', ['One line,\nand another']],
  ])('%s', async (_, body, lines) => {
    expect(await said(body)).toEqual(lines);
  });

  it.each(['<footer>— Ada Finch</footer>', '<cite>Ada Finch</cite>'])('… and heads nothing: %s', async (source) => {
    const page = `<h1>Quarry shut</h1><blockquote><p>We stay.</p>${source}</blockquote><p>Nobody leaves the valley.</p>`;
    const kinds = (await blocks(page)).map((line) => line.split(':', 1)[0]);
    expect(kinds).toEqual(['title', 'block-quotation', 'paragraph', 'paragraph']);
  });

  it('what is around the article is a leftover', async () => {
    const page = `<div class="site-header">The Valley Post</div><ul role="navigation"><li>World</li></ul><h1>Quarry shut</h1>
      <p>We stay.</p><div class="sharedaddy sd">Share this article with all</div><div id="comments"><p>“Nonsense,” says Bob.</p></div>
      <div class="related-posts"><h3>More from us</h3></div>`;
    expect(await blocks(page)).toEqual([
      'leftover: The Valley Post',
      'leftover: World',
      'title: Quarry shut',
      'paragraph: We stay.',
      'leftover: Share this article with all',
      'leftover: “Nonsense,” says Bob.',
      'leftover: More from us',
    ]);
  });

  it('a style sheet in its head hides as one in its body does', async () => {
    expect(
      await blocks('<h1>T</h1><p class="old">A</p><p>B</p>', '<title>X</title><style>.old{display:none}</style>'),
    ).toEqual(['title: T', 'paragraph: B']);
  });

  it('pull quotes and captions are told', async () => {
    expect(
      await blocks(
        '<h1>T</h1><aside class="pullquote">We stay in the valley</aside><figure><img><figcaption>Ada at work</figcaption></figure>',
      ),
    ).toEqual(['title: T', 'pull-quote: We stay in the valley', 'caption: Ada at work']);
  });

  it('tells what was struck out', async () => {
    expect((await read('<h1>T</h1><p>Ada <del>Fink</del> is <s>not</s> right.</p>')).warnings).toEqual([
      { code: 'words-struck', params: { words: 'Fink; not' } },
    ]);
  });

  it('is called by its heading, or else by its title', async () => {
    expect((await read('<h1>Quarry\n shut</h1><p>We stay.</p>', '<title>Post</title>')).title).toBe('Quarry shut');
    expect((await read('<p>We stay here.</p><p>And there.</p>', '<title>Quarry\n shut</title>')).title).toBe(
      'Quarry shut',
    );
  });
});

describe('posts in a page', () => {
  const post = async (body: string) => {
    const { text, posts } = await read(`<h1>Quarry</h1><p>She wrote so.</p>${body}<p>That was all.</p>`);
    return posts.map((p) => ({
      author: p.author,
      handle: p.handle,
      day: p.date?.toISOString().slice(0, 10),
      words: p.spans.map((s) => text.slice(...s)).join(' ¶ '),
    }));
  };
  const ADA = { author: 'Ada Finch', handle: '@adafinch', day: '2023-05-14', words: 'We stay in the valley.' };
  it.each<[string, string, object]>([
    [
      'X',
      '<blockquote class="twitter-tweet"><p lang="en">We stay in the valley.</p>&mdash; Ada Finch (@adafinch) <a href="https://x.com/adafinch/status/5">May 14, 2023</a></blockquote>',
      ADA,
    ],
    [
      'X, Arabic',
      '<blockquote class="twitter-tweet"><p lang="ar">سنبقى في الوادي.</p>&mdash; سلمى ناصر (@salma_n) <a href="https://twitter.com/salma_n/status/5">١٤ مايو ٢٠٢٣</a></blockquote>',
      { author: 'سلمى ناصر', handle: '@salma_n', day: '2023-05-14', words: 'سنبقى في الوادي.' },
    ],
    [
      'X, its class lost',
      '<blockquote><p>We stay in the valley.</p><p>— Ada Finch (@adafinch) <a href="https://twitter.com/adafinch/status/5">14 mai 2023</a></p></blockquote>',
      ADA,
    ],
    [
      'X in a card',
      '<div class="tweet"><a href="https://x.com/adafinch/status/5"><div class="tweet-header"><img><span>Ada Finch</span><span>@adafinch</span></div>We stay in the valley.<div class="tweet-footer"><p>May 14th 2023</p><p>31 Retweets</p></div></a></div>',
      ADA,
    ],
    [
      'X in a card, with a German date',
      '<div class="tweet"><a href="https://x.com/adafinch/status/5"><div class="tweet-header"><img><span>Ada Finch</span><span>@adafinch</span></div>We stay in the valley.<div class="tweet-footer"><p>14. Mai 2023</p><p>31 Retweets</p></div></a></div>',
      ADA,
    ],
    [
      'Instagram',
      '<blockquote class="instagram-media" data-instgrm-permalink="https://www.instagram.com/p/Ab1/"><div><a href="https://www.instagram.com/p/Ab1/">We stay in the valley.</a><p>A post shared by <a href="https://www.instagram.com/ada.finch/">Ada Finch</a> (@ada.finch) on <time datetime="2023-05-14T09:00:00+00:00">May 14, 2023 at 2:00am PDT</time></p></div></blockquote>',
      { ...ADA, handle: '@ada.finch' },
    ],
    [
      'Facebook',
      '<div class="fb-post" data-href="https://www.facebook.com/ada/posts/5"><blockquote class="fb-xfbml-parse-ignore"><p>We stay in the valley.</p>Posted by <a href="https://facebook.com/ada">Ada Finch</a> on&nbsp;<a href="https://www.facebook.com/ada/posts/5">Sunday, May 14, 2023</a></blockquote></div>',
      { ...ADA, handle: undefined },
    ],
    [
      'Facebook, French',
      '<div class="fb-post"><blockquote class="fb-xfbml-parse-ignore"><p>Nous restons.</p>Publiée par <a href="#">Ada Finch</a> sur&nbsp;<a href="#">Dimanche 14 mai 2023</a></blockquote></div>',
      { author: 'Ada Finch', handle: undefined, day: '2023-05-14', words: 'Nous restons.' },
    ],
    [
      'TikTok',
      '<blockquote class="tiktok-embed" cite="https://www.tiktok.com/@ada.finch/video/7"><section><a title="@ada.finch" href="https://www.tiktok.com/@ada.finch?refer=embed">@ada.finch</a> <p>We stay in the valley.</p> <a href="https://www.tiktok.com/music/5">♬ original sound - Ada</a></section></blockquote>',
      { author: '', handle: '@ada.finch', day: undefined, words: 'We stay in the valley.' },
    ],
    [
      'Bluesky',
      '<blockquote class="bluesky-embed" data-bluesky-uri="at://x"><p lang="en">We stay in the valley.<br><br><a href="https://bsky.app/profile/did:plc:1/post/2">[image or embed]</a></p>&mdash; Ada Finch (<a href="https://bsky.app/profile/did:plc:1">@ada.finch.example</a>) <a href="https://bsky.app/profile/did:plc:1/post/2">May 14, 2023 at 9:00 AM</a></blockquote>',
      { ...ADA, handle: '@ada.finch.example' },
    ],
    [
      'Mastodon',
      '<blockquote class="mastodon-embed"><div class="display-name"><span>Ada Finch</span> <span>@ada@valley.example</span></div><p>We stay in the valley.</p><a href="https://valley.example/@ada/5"><time datetime="2023-05-14T10:00:00Z">May 14</time></a></blockquote>',
      { ...ADA, handle: '@ada@valley.example' },
    ],
    [
      'Telegram',
      '<div class="tgme_widget_message" data-post="valley/5"><div class="tgme_widget_message_author"><a href="https://t.me/valley">Valley News</a></div><div class="tgme_widget_message_text">We stay in the valley.</div><a href="https://t.me/valley/5"><time datetime="2023-05-14T10:00:00+00:00">10:00</time></a></div>',
      { author: 'Valley News', handle: '@valley', day: '2023-05-14', words: 'We stay in the valley.' },
    ],
    [
      'Truth Social',
      '<blockquote class="truthsocial-embed"><p>We stay in the valley.</p>— Ada Finch (@adafinch) <a href="https://truthsocial.com/@adafinch/posts/11">May 14, 2023</a></blockquote>',
      ADA,
    ],
    [
      'Threads',
      '<blockquote class="text-post-media" data-text-post-permalink="https://www.threads.net/@ada.finch/post/C1"><p>We stay in the valley.</p><div>Post by @ada.finch</div><div>View on Threads</div></blockquote>',
      { author: '', handle: '@ada.finch', day: undefined, words: 'We stay in the valley.' },
    ],
  ])('%s', async (_, body, expected) => {
    expect(await post(body)).toEqual([expected]);
  });

  it('one after the other stay two', async () => {
    const tweet = (words: string) =>
      `<blockquote class="twitter-tweet"><p>${words}</p>— Ada Finch (@adafinch) <a href="https://x.com/adafinch/status/5">May 14, 2023</a></blockquote>`;
    expect((await post(`${tweet('We stay.')}${tweet('We sing.')}`)).map((p) => p.words)).toEqual([
      'We stay.',
      'We sing.',
    ]);
  });

  it('that are only pointed to are told', async () => {
    const page =
      '<h1>T</h1><p>She wrote so.</p><iframe src="https://mastodon.example/@ada/55/embed"></iframe><script data-telegram-post="valley/5"></script>';
    expect((await read(page)).warnings).toEqual([
      { code: 'posts-elsewhere', params: { n: 2, platforms: 'Mastodon, Telegram' } },
    ]);
  });

  it('a block quotation is none', async () => {
    expect(
      await post(
        '<blockquote><p>We stay in the valley.</p><p>Ada Finch, <a href="https://example.org">mayor</a></p></blockquote>',
      ),
    ).toEqual([]);
  });
});

it('a page that a browser saved in a single file', async () => {
  const { text, title } = await readFile(
    'a.mhtml',
    Buffer.from(
      'From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary="--x"\r\n\r\n----x\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<html><head><meta charset=3D"utf-8"><title>Valley</title></head><body><p>We stay =E2=80=9Che=\r\nre=E2=80=9D.</p></body></html>\r\n----x--',
    ),
  );
  expect([title, text]).toEqual(['Valley', 'We stay “here”.']);
});

it('a wiki’s page, without what its readers may do with it', async () => {
  const { text, blocks } = await readFile(
    'a.html',
    Buffer.from(
      '<body><h1>Valley</h1><div id="siteSub">From the wiki</div><a class="mw-jump-link" href="#a">Jump</a><p>We stay.</p><div class="thumbinner"><img src="a.jpg"><div class="thumbcaption">The valley.</div></div><h2>Later<span class="mw-editsection">[edit]</span></h2><p>Always.</p><table class="noprint"><tr><td>Share</td></tr></table></body>',
    ),
  );
  const of = (kind: string) => blocks.filter((b) => b.kind === kind).map((b) => text.slice(b.start, b.end));
  expect(of('paragraph')).toEqual(['We stay.', 'Always.']);
  expect(of('caption')).toEqual(['The valley.']);
});
