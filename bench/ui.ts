import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from '@playwright/test';
import lighthouse, { desktopConfig } from 'lighthouse';
import { ensureBrowser } from '@/bin/browser.mjs';
import { posted } from '@/e2e/articles';
import type { Visitor } from '@/e2e/visitor';
import { freePort } from '@/e2e/workbench';
import { interactions } from './interactions';
import { table, writeSection } from './page';
import { served } from './served';

/** So often each page is measured; the middle one counts. */
const RUNS = Number(process.env.ISNAD_BENCH_RUNS ?? '3');

interface Measured {
  readonly performance: number;
  readonly accessibility: number;
  readonly bestPractices: number;
  readonly cls: number;
  readonly lcp: number;
  readonly tbt: number;
  /** In kilobytes, as they travel. */
  readonly script: number;
  readonly fonts: number;
}

/**
 * Lighthouse on the production build: an article of 300 quotations, the demonstration's article, the claims. Then how long
 * a person waits for what they do, on an article of 300 quotations with something to confirm in each.
 */
export default async function bench(): Promise<void> {
  await served(async (signIn) => {
    const editor = await signIn('editor');
    const article = await bringIn(editor, longArticle(300));
    const list = await (await editor.fetch('/articles')).text();
    const demo = [...list.matchAll(/href="(\/article\/[0-9a-f-]{36})/g)]
      .map((m) => m[1] as string)
      .find((href) => !href.endsWith(article));
    const cookie = [...editor.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const rows: (string | number)[][] = [];
    await browsing(async (port) => {
      for (const [name, where] of [
        ['article with 300 quotations', `/article/${article}`],
        ['article of the demonstration', demo ?? '/articles'],
        ['claims', '/claims'],
      ] as const)
        for (const form of ['desktop', 'mobile'] as const) {
          const m = await measure(new URL(where, editor.address).href, form, port, cookie);
          rows.push([
            name,
            form,
            m.performance,
            m.cls.toFixed(3),
            m.lcp,
            m.tbt,
            m.script,
            m.fonts,
            m.accessibility,
            m.bestPractices,
          ]);
          console.log(rows.at(-1)?.join(' | '));
        }
    });
    const head = [
      'page',
      'as',
      'performance',
      'CLS',
      'LCP ms',
      'TBT ms',
      'scripts kB',
      'fonts kB',
      'accessibility',
      'best practices',
    ];
    writeSection('Pages', table([head, ...rows]));
    writeSection('Interactions', await atWork(editor, await bringIn(editor, posted(300))));
  });
}

/** Somebody at the article, once all of its comparisons are there. */
async function atWork(editor: Visitor, article: string): Promise<string> {
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: ['--no-sandbox'] });
  try {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en' });
    await context.addCookies([...editor.cookies].map(([name, value]) => ({ name, value, url: editor.address })));
    const page = await context.newPage();
    await page.goto(`${editor.address}/article/${article}`);
    await page.locator('header progress').waitFor({ state: 'detached', timeout: 300_000 });
    return await interactions(page);
  } finally {
    await browser.close();
  }
}

async function bringIn(editor: Visitor, text: string): Promise<string> {
  const form = new FormData();
  form.set('text', text);
  // Read to its end first: an upload says how long it is.
  const whole = new Response(form);
  const body = await whole.arrayBuffer();
  const headers = { 'content-type': whole.headers.get('content-type') ?? '' };
  const answer = await editor.fetch('/api/upload/article', { method: 'POST', body, headers });
  return ((await answer.json()) as { value: string }).value;
}

/** A browser that listens on a port while the work goes on. */
async function browsing(work: (port: number) => Promise<void>): Promise<void> {
  const port = await freePort();
  const profile = mkdtempSync(path.join(tmpdir(), 'isnad-browser-'));
  const browser = await chromium.launchPersistentContext(profile, {
    executablePath: ensureBrowser(),
    args: ['--no-sandbox', `--remote-debugging-port=${port}`, '--disable-background-networking'],
  });
  try {
    await work(port);
  } finally {
    await browser.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

async function measure(url: string, form: 'desktop' | 'mobile', port: number, cookie: string): Promise<Measured> {
  const runs: Measured[] = [];
  for (let i = 0; i < RUNS; i++) {
    const result = await lighthouse(
      url,
      {
        port,
        extraHeaders: { Cookie: cookie },
        onlyCategories: ['performance', 'accessibility', 'best-practices'],
        logLevel: 'error',
      },
      form === 'desktop' ? desktopConfig : undefined,
    );
    if (!result) throw new Error(`no measure of ${url}`);
    const { audits, categories } = result.lhr;
    const value = (id: string) => Math.round((audits[id]?.numericValue ?? 0) * 1000) / 1000;
    const score = (id: string) => Math.round((categories[id]?.score ?? 0) * 100);
    const network = audits['network-requests'] as unknown as {
      details: { items: { resourceType: string; transferSize: number }[] };
    };
    const { items } = network.details;
    const weight = (type: string) =>
      Math.round(items.filter((i) => i.resourceType === type).reduce((sum, i) => sum + i.transferSize, 0) / 1000);
    runs.push({
      performance: score('performance'),
      accessibility: score('accessibility'),
      bestPractices: score('best-practices'),
      cls: value('cumulative-layout-shift'),
      lcp: Math.round(value('largest-contentful-paint')),
      tbt: Math.round(value('total-blocking-time')),
      script: weight('Script'),
      fonts: weight('Font'),
    });
  }
  return runs.sort((a, b) => a.performance - b.performance)[Math.floor(RUNS / 2)] as Measured;
}

const NAMES = ['سامي الحداد', 'ليلى بحري', 'كريم الصباغ', 'هدى الرملي', 'نادر البحيري', 'رنا سليم', 'مازن الخطيب'];
const PLACES = ['الميناء', 'الرصيف الثالث', 'السوق القديم', 'محطة القطار', 'الجسر الشمالي', 'المدرسة', 'المستودع'];

/** An Arabic article of so many quotations, about 250 characters each. */
function longArticle(quotations: number): string {
  const paragraphs = Array.from({ length: quotations }, (_, i) => {
    const [name, place] = [NAMES[i % NAMES.length], PLACES[(i * 3) % PLACES.length]];
    return `وأضاف ${name} في اليوم ${i + 1} من أعمال الترميم أن الفرق وصلت إلى ${place} قبل الفجر، وقال ${name} "لن نترك ${place} قبل أن تنتهي الأعمال كلها، وقد جمعنا ${i + 12} طناً من الركام خلال هذه المدة". وبقيت الطريق المؤدية إلى ${place} مغلقة أمام الشاحنات حتى ساعات المساء.`;
  });
  return ['أعمال الترميم في مدينة الرمال', ...paragraphs].join('\n\n');
}
