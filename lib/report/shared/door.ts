import type { FailureCode } from '@/lib/problem';
import { directionOf } from '@/lib/text/language';
import { type Locale, translatorOf } from '@/messages';
import { Html, h } from '../formats/html-tag';

const STYLE = `:root{color-scheme:light dark;--paper:#faf8f3;--ink:#1d1b18;--ink-2:#5c564d;--rule:#8f8778;--accent:#1f4e79;--on:#fff;--bad:#a8321f}
@media (prefers-color-scheme:dark){:root{--paper:#191815;--ink:#ece7dc;--ink-2:#b4ac9d;--rule:#8a8375;--accent:#8fbbe6;--on:#191815;--bad:#f0917d}}
body{max-inline-size:26rem;margin:12vh auto;padding-inline:1.25rem;background:var(--paper);color:var(--ink);font:17px/1.6 system-ui,sans-serif}
h1{font-size:1.5rem;line-height:1.3}label{display:block;font-weight:600}input,button{font:inherit;min-block-size:44px;border-radius:6px;box-sizing:border-box}
input{inline-size:100%;margin-block:.3em 1em;padding-inline:.6em;border:1px solid var(--rule);background:transparent;color:inherit}
button{padding-inline:1.2em;border:0;background:var(--accent);color:var(--on);font-weight:600;cursor:pointer}p{color:var(--ink-2)}[role=alert]{color:var(--bad)}`;

/** Why it was not opened. */
interface Said {
  readonly code: FailureCode;
  readonly params: Readonly<Record<string, string | number>>;
}

/** What stands before a shared report: the question for its password, or that there is nothing. No script, no request. */
export function door(locale: Locale, asks: { readonly password: boolean; readonly problem?: Said }): string {
  const t = translatorOf(locale);
  const { password, problem } = asks;
  const title = password ? t('shared.doorTitle') : t('shared.noneTitle');
  const said = problem && t(`problems.${problem.code}`, problem.params as never);
  const form = h`<p>${t('shared.doorHelp')}</p>
${said && h`<p role="alert">${said}</p>`}
<form method="post"><label for="password">${t('signIn.password')}</label>
<input id="password" name="password" type="password" dir="ltr" required maxlength="200" autocomplete="off" autofocus>
<button>${t('shared.open')}</button></form>`;
  const none = h`<p>${said ?? t('shared.none')}</p>`;
  return h`<!doctype html>
<html lang="${locale}" dir="${directionOf(locale)}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex">
<title>${title}</title><style>${new Html(STYLE)}</style></head>
<body><main><h1>${title}</h1>
${password ? form : none}
</main></body></html>
`.text;
}
