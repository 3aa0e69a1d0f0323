import { readFileSync } from 'node:fs';
import { align, prepareSource } from '@/lib/align';
const words = readFileSync('seeds/article.ar.txt', 'utf8').split(/\s+/);
let st = 7; const random = () => (st = (st * 1664525 + 1013904223) % 4294967296) / 4294967296;
let source = ''; while (source.length < 1_000_000) source += `${words[Math.floor(random() * words.length)]} `;
const cpu = (f: () => void, n: number) => { f(); const xs = []; for (let i = 0; i < n; i++) { const b = process.cpuUsage(); f(); xs.push(process.cpuUsage(b).user / 1000); } return xs.sort((a, b) => a - b)[n >> 1]; };
const p = prepareSource(source);
const many = Array.from({ length: 300 }, (_, k) => [...source.slice(k * 990, k * 990 + 200)].map((c, i) => (i % 20 === 9 ? 'ء' : c)).join(''));
console.log('prepare', cpu(() => prepareSource(source), 5), '300 quotes', cpu(() => { for (const q of many) align(q, p); }, 3));
