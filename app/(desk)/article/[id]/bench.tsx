'use client';

import Link from 'next/link';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { singleKeysOn } from '@/app/ui/keys';
import { Palette, type PaletteEntry } from '@/app/ui/palette';
import { LanguageSwitch, ThemeSwitch } from '@/app/ui/switches';
import type { OfferedFormat } from '@/lib/report/formats';
import { layerOf } from '@/lib/review/words';
import type { Span } from '@/lib/text/span';
import type { Locale } from '@/messages/locales';
import { Card } from './card/card';
import { ConflictDialog } from './conflict';
import { EdgeBar } from './galley/edge-bar';
import { Galley } from './galley/galley';
import { PageMap } from './galley/map';
import { selectedSpan } from './galley/place';
import { SelectionBar } from './galley/selection-bar';
import { withEnds } from './galley/with-ends';
import { NoticeBar } from './notice';
import { Others, WithOthers } from './others';
import { Panels } from './panels/panels';
import { SourcePane } from './source-pane';
import { type Command, edgeKey, useCommands } from './state/commands';
import { moveQuote } from './state/ops';
import { unpacked } from './state/packing';
import type { Rights } from './state/rights';
import { BenchContext, type BenchState, useBench, useBenchState } from './state/state';

/** The workbench on one article: the text, its map, the card of the current quotation, and all that can be done. */
export function Bench({
  data: given,
  me,
  can,
  formats,
  locale,
}: {
  /** See `packed`. */
  data: string;
  me: { id: string; name: string };
  can: Rights;
  formats: readonly OfferedFormat[];
  locale: Locale;
}) {
  const data = useMemo(() => unpacked(given), [given]);
  const state = useBenchState(data);
  const { setCurrentId, showReported, setNotice } = state;
  // To the reader's eye line, and only when asked: the text never jumps otherwise. It may not be drawn yet.
  const sought = useRef<string>(undefined);
  const bringSought = useCallback(() => {
    const mark = sought.current && document.querySelector(`[data-quote="${sought.current}"]`);
    if (!mark) return;
    sought.current = undefined;
    mark.scrollIntoView({ block: matchMedia('(max-width: 767px)').matches ? 'start' : 'center' });
  }, []);
  const choose = useCallback(
    (id: string | undefined, bring = false) => {
      setCurrentId(id);
      // What was refused was about the quotation before.
      setNotice((notice) => (notice?.kind === 'problem' ? undefined : notice));
      if (!id) return;
      history.replaceState(null, '', `#${id}`);
      sought.current = bring ? id : undefined;
      if (bring) requestAnimationFrame(bringSought);
    },
    [setCurrentId, setNotice, bringSought],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, on arrival; later data must not move the reader
  useEffect(() => {
    const asked = location.hash.slice(1);
    const wanted = data.page.quotes.find((q) => q.id === asked);
    if (wanted && layerOf(wanted) === 'reported') showReported(true);
    if (wanted) choose(asked, true);
    else setCurrentId(data.first?.id);
  }, []);
  const bench = useMemo<BenchState>(() => ({ ...state, can, me, choose, formats }), [state, can, me, choose, formats]);
  return (
    <BenchContext value={bench}>
      <WithOthers>
        <Page locale={locale} bringSought={bringSought} />
      </WithOthers>
    </BenchContext>
  );
}

function Page({ locale, bringSought }: { locale: Locale; bringSought: () => void }) {
  const bench = useBench();
  const { view, open, mode, setMode, choose, perform, panel } = bench;
  const t = useTranslations();
  const text = useRef<HTMLElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const [palette, setPalette] = useState(false);
  const [selection, setSelection] = useState<{ span: Span; x: number; y: number; keyboard: boolean }>();
  const [source, setSource] = useState<string>();

  const openSource = useCallback(() => {
    const check = open?.checks[0];
    setSource((shown) => (shown || !check ? undefined : check.source.id));
  }, [open]);
  const commands = useCommands(openSource);

  const finishEdge = useCallback(() => {
    if (mode.kind === 'ends') {
      const quote = view.quotes.find((q) => q.id === mode.quoteId);
      if (quote)
        void perform(moveQuote(quote.id, withEnds(quote.spans, mode.span), view.revision.text.slice(...mode.span)));
    }
    if (mode.kind === 'select')
      setSelection({ span: mode.span, x: innerWidth / 2, y: innerHeight / 2, keyboard: true });
    setMode({ kind: 'read' });
  }, [mode, view, perform, setMode]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (mode.kind !== 'read') {
        if (event.ctrlKey || event.metaKey || event.altKey) return;
        const answer = edgeKey(event, view.revision.text, mode, view.revision.direction === 'rtl');
        if (answer === undefined) return;
        event.preventDefault();
        if (answer === 'done') finishEdge();
        else if (answer === 'cancel') setMode({ kind: 'read' });
        else setMode({ ...mode, ...answer } as typeof mode);
        return;
      }
      if (!singleKeysOn(event)) return;
      const pressed = `${event.shiftKey ? 'Shift+' : ''}${event.code}`;
      const command = commands.find((c) => c.code === pressed);
      if (!command) return;
      event.preventDefault();
      command.run();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [commands, mode, view, setMode, finishEdge]);

  useEffect(() => {
    // While ends are moved, the moving end stays in sight.
    if (mode.kind !== 'read') document.querySelector('.chosen')?.scrollIntoView({ block: 'nearest' });
  }, [mode]);

  const onPointerUp = (event: React.PointerEvent) => {
    const { clientX: x, clientY: y } = event;
    const quoteId = (event.target as HTMLElement).closest<HTMLElement>('[data-quote]')?.dataset.quote;
    // The browser settles the selection after the event.
    setTimeout(() => {
      const span = text.current ? selectedSpan(text.current) : undefined;
      if (span) setSelection({ span, x, y, keyboard: false });
      else if (quoteId) choose(quoteId);
    });
  };

  const entries: PaletteEntry[] = [
    ...commands
      .filter((c) => c.enabled)
      .map((c) => ({ id: c.id, label: c.label, keys: c.keys, group: t('palette.commands'), run: c.run })),
    ...bench.kept.map((q) => ({
      id: q.id,
      label: view.revision.text.slice(q.spans[0]?.[0], q.spans.at(-1)?.[1]),
      group: t(layerOf(q) === 'quoted' ? 'review.quote' : 'review.reportedQuote', { n: q.number }),
      run: () => choose(q.id, true),
    })),
    { id: 'queue', label: t('nav.queue'), group: t('palette.pages'), href: '/' },
    { id: 'articles', label: t('nav.articles'), group: t('palette.pages'), href: '/articles' },
  ];

  return (
    <div className="flex h-dvh flex-col max-md:h-auto">
      <Bar openPalette={() => setPalette(true)} commands={commands} locale={locale} />
      <main
        className={`grid min-h-0 flex-1 max-md:block ${source ? 'grid-cols-[minmax(0,1fr)_minmax(0,380px)_452px] max-[1300px]:grid-cols-[minmax(0,1fr)_452px]' : 'grid-cols-[minmax(0,1fr)_452px] max-[1000px]:grid-cols-[minmax(0,1fr)_380px]'}`}
      >
        <div className="relative grid min-h-0 grid-cols-[12px_minmax(0,1fr)] max-md:block" onPointerUp={onPointerUp}>
          <PageMap scroller={scroller} />
          <div
            ref={scroller}
            className="min-h-0 overflow-y-auto max-md:overflow-visible"
            tabIndex={0}
            role="region"
            aria-label={t('review.text')}
          >
            <Galley root={text} onGrown={bringSought} />
          </div>
        </div>
        {source && <SourcePane id={source} onClose={() => setSource(undefined)} />}
        <Card commands={commands} />
      </main>
      {mode.kind !== 'read' && <EdgeBar done={finishEdge} />}
      {selection && <SelectionBar {...selection} onClose={() => setSelection(undefined)} />}
      {panel && <Panels commands={commands} />}
      <ConflictDialog />
      <NoticeBar />
      <Palette entries={entries} open={palette} onOpenChange={setPalette} />
    </div>
  );
}

/** Where I am, how far the article is, commands, report. */
function Bar({
  openPalette,
  commands,
  locale,
}: {
  openPalette: () => void;
  commands: readonly Command[];
  locale: Locale;
}) {
  const t = useTranslations();
  const { view, quoted, current, choose } = useBench();
  const done = quoted.filter((q) => q.signed && !q.conflict).length;
  const conflicts = quoted.filter((q) => q.conflict).length;
  const report = commands.find((c) => c.id === 'report');
  const tone = {
    verified: 'bg-verified',
    disputed: 'bg-disputed',
    corrected: 'bg-corrected',
    unverifiable: 'bg-unverifiable',
    open: 'bg-rule-2',
    'in-review': 'bg-field',
  };
  return (
    <header className="sticky top-0 z-20 flex h-[52px] shrink-0 items-center gap-4 border-b border-rule bg-sheet px-5 max-md:gap-2.5 max-md:px-3.5">
      <Link href="/" className="font-display text-[22px] leading-none font-bold text-accent">
        {t('app.name')}
      </Link>
      <span className="flex min-w-0 items-center gap-2">
        <Link href="/articles" className="whitespace-nowrap text-ink-2 max-lg:hidden">
          <bdi>{view.desk.name}</bdi> ›
        </Link>
        <b dir="auto" className="truncate font-semibold">
          {view.article.title}
        </b>
        <span className="tag max-lg:hidden">{t('review.revision', { n: view.revision.number })}</span>
      </span>
      <span className="flex-1" />
      <Others />
      <span className="flex items-center gap-2.5 whitespace-nowrap text-ink-2 tabular-nums">
        {quoted.length <= 40 && (
          <span
            role="img"
            aria-label={t('review.progressLabel', { done, all: quoted.length })}
            className="flex w-[168px] gap-[2px] max-lg:hidden"
          >
            {quoted.map((q) => (
              // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for the mouse; the numbers and J, K are the way
              // biome-ignore lint/a11y/useKeyWithClickEvents: as above
              <i
                key={q.id}
                onClick={() => choose(q.id, true)}
                className={`h-2 flex-1 cursor-pointer rounded-sm ${q.signed ? '' : 'opacity-55'} ${q.conflict ? 'bg-disputed' : tone[q.status]} ${q.id === current?.id ? 'outline-2 outline-offset-1 outline-accent' : ''}`}
              />
            ))}
          </span>
        )}
        {t('review.progress', { done, all: quoted.length })}
        {conflicts > 0 && (
          <b className="font-semibold text-disputed max-md:hidden">{t('articles.conflicts', { n: conflicts })}</b>
        )}
      </span>
      <span role="status" className="flex items-center gap-2 whitespace-nowrap text-[13px] text-ink-2">
        {view.compared.done < view.compared.of && (
          <>
            <progress
              aria-label={t('review.comparing', view.compared)}
              value={view.compared.done}
              max={view.compared.of}
              className="h-1.5 w-16 accent-accent"
            />
            <span className="max-lg:hidden">{t('review.comparing', view.compared)}</span>
          </>
        )}
      </span>
      <button type="button" className="btn max-xl:hidden" onClick={openPalette}>
        {t('nav.commands')} <kbd>Ctrl K</kbd>
      </button>
      <details className="relative max-md:hidden">
        <summary className="btn quiet cursor-pointer list-none">{t('app.menu')}</summary>
        <div className="absolute end-0 top-full z-30 mt-1 grid w-60 gap-3 rounded-lg border border-rule-2 bg-sheet p-4 shadow-lg">
          <Link href="/">{t('nav.queue')}</Link>
          <button type="button" className="btn justify-center" onClick={openPalette}>
            {t('nav.commands')}
          </button>
          <LanguageSwitch locale={locale} />
          <ThemeSwitch />
        </div>
      </details>
      {report?.enabled && (
        <button type="button" className="btn primary" onClick={report.run}>
          {t('review.report')}
        </button>
      )}
    </header>
  );
}
