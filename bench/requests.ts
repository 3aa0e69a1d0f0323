import { Visitor } from '@/e2e/visitor';
import { table, writeSection } from './page';
import { served } from './served';

/** So many ask at once, each for the next page when theirs is there. */
const AT_ONCE = 8;
/** In ms: so long one page is asked for, before it is the other's turn. */
const TURN = 4000;
const TURNS = 3;

/** How many requests a second the page of a small article answers, beside the bare page of the sign-in in the same run. */
export default async function bench(): Promise<void> {
  await served(async (signIn) => {
    const editor = await signIn('editor');
    const list = await (await editor.fetch('/articles')).text();
    const article = /\/article\/[0-9a-f-]{36}/.exec(list)?.[0];
    if (!article) throw new Error('the demonstration desk has no article');
    const pages = {
      'sign-in': () => rateOf(new Visitor(editor.address), '/sign-in'),
      'a small article': () => rateOf(editor, article),
    };
    const rates = Object.fromEntries(Object.keys(pages).map((name) => [name, [] as number[]]));
    for (const rate of Object.values(pages)) await rate();
    for (let turn = 0; turn < TURNS; turn++)
      for (const [name, rate] of Object.entries(pages)) rates[name]?.push(await rate());
    const middle = (name: string) => (rates[name] as number[]).toSorted((a, b) => a - b)[TURNS >> 1] as number;
    writeSection(
      'Requests',
      table([
        ['page', 'requests a second', 'of the sign-in’s'],
        ...Object.keys(pages).map((name) => [
          name,
          middle(name).toFixed(0),
          (middle(name) / middle('sign-in')).toFixed(2),
        ]),
      ]),
    );
  });
}

async function rateOf(visitor: Visitor, path: string): Promise<number> {
  const from = performance.now();
  let answered = 0;
  const ask = async () => {
    while (performance.now() < from + TURN) {
      const answer = await visitor.fetch(path);
      await answer.arrayBuffer();
      if (answer.status !== 200) throw new Error(`${path} answers ${answer.status}`);
      answered++;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, ask));
  return (answered * 1000) / (performance.now() - from);
}
