'use client';

import { useCallback, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { pressed, singleKeysOn } from '@/app/ui/keys';
import { later } from '@/app/ui/later';
import { Palette, type PaletteEntry } from '@/app/ui/palette';
import { usePreload } from '@/app/ui/preload';
import type { ToHear } from '@/app/ui/running-transcript';
import { useProblemText } from '@/app/ui/words';
import type { OfferedFormat } from '@/lib/report/formats';
import { lockOf } from '@/lib/review/rules/ready';
import { layerOf } from '@/lib/review/words';
import type { Span } from '@/lib/text/span';
import type { Locale } from '@/messages/locales';
import { Bar } from './bar';
import { Card } from './card/card';
import { ConflictBand } from './conflict-band';
import { Galley } from './galley/galley';
import { PageMap } from './galley/map';
import { selectedSpan } from './galley/place';
import { withEnds } from './galley/with-ends';
import { WithOthers } from './others';
import { ReadyBand } from './ready-band';
import { edgeKey, unfinishedAfter, useCommands } from './state/commands';
import { noticeAt } from './state/notice';
import { moveQuote } from './state/ops/quote';
import { unpacked } from './state/packing';
import { locked, type Rights } from './state/rights';
import { BenchContext, type BenchState, useBench, useBenchState } from './state/state';

// What is not on the page until it is asked for comes by itself, once somebody is there to ask.
const Panels = later(async () => (await import('./panels/panels')).Panels);
const SelectionBar = later(async () => (await import('./galley/selection-bar')).SelectionBar);
const ConflictDialog = later(async () => (await import('./conflict')).ConflictDialog);
const SourcePane = later(async () => (await import('./source-pane')).SourcePane);
const EdgeBar = later(async () => (await import('./galley/edge-bar')).EdgeBar);
const LATER = [Panels, SelectionBar, ConflictDialog, SourcePane, EdgeBar];

/** So many cards are here before they are asked for: whoever confirms one after the other waits for none. */
const AHEAD = 3;

const NOTHING: readonly PaletteEntry[] = [];

/** The workbench on one article: the text, its map, the card of the current quotation, and all that can be done. */
export function Bench({
  data: given,
  me,
  can,
  formats,
  locale,
  unread,
}: {
  /** See `packed`. */
  data: string;
  me: { id: string; name: string };
  can: Rights;
  formats: readonly OfferedFormat[];
  locale: Locale;
  /** How much the person has not read of what they are told. */
  unread: number;
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
      setNotice((notice) => noticeAt(notice, id));
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
  const bench = useMemo<BenchState>(() => {
    const lock = lockOf(state.view.readiness);
    return { ...state, rights: can, can: lock ? locked(can) : can, lock, me, choose, formats };
  }, [state, can, me, choose, formats]);
  return (
    <BenchContext value={bench}>
      <WithOthers>
        <Page locale={locale} unread={unread} bringSought={bringSought} />
      </WithOthers>
    </BenchContext>
  );
}

function Page({ locale, unread, bringSought }: { locale: Locale; unread: number; bringSought: () => void }) {
  const bench = useBench();
  const { view, kept, current, open, me, mode, setMode, choose, perform, panel, conflict, notice, warm } = bench;
  const t = useTranslations();
  const textOf = useProblemText();
  const text = useRef<HTMLElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const [palette, setPalette] = useState(false);
  const [selection, setSelection] = useState<{ span: Span; x: number; y: number; keyboard: boolean }>();
  const [source, setSource] = useState<string>();
  const [toHear, setToHear] = useState<ToHear>();

  const openSource = useCallback(() => {
    const check = open?.checks[0];
    setToHear(undefined);
    setSource((shown) => (shown || !check ? undefined : check.source.id));
  }, [open]);
  // The pane goes along: whoever comes to a quotation that it says nothing of sees that one's own source.
  useEffect(() => {
    const own = open?.checks.map((c) => c.source.id) ?? [];
    if (own.length > 0) setSource((shown) => (shown && !own.includes(shown) ? own[0] : shown));
  }, [open]);
  const listen = useCallback(() => {
    const check = open?.checks.find((c) => c.listen);
    if (!check?.listen) return;
    setSource(check.source.id);
    setToHear({ ...check.listen });
  }, [open]);
  const commands = useCommands(openSource, listen);
  usePreload(LATER);
  // Whoever goes on comes to one of these next.
  useEffect(() => {
    if (!open) return;
    const next = kept[kept.findIndex((q) => q.id === open.id) + 1];
    for (const q of [...unfinishedAfter(kept, open.id, me.id).slice(0, AHEAD), next]) if (q) warm(q.id);
  }, [kept, open, me.id, warm]);
  // What is taken back, or done again, is shown.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each notice
  useEffect(() => {
    if (notice?.kind !== 'undone' && notice?.kind !== 'redone') return;
    const subject = kept.find((q) => q.id === notice.subject);
    if (subject && subject.id !== current?.id) choose(subject.id, true);
  }, [notice]);

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

  // By what the page shows, from the moment on that it shows it.
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (mode.kind !== 'read') {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const answer = edgeKey(
        event,
        { text: view.revision.text, blocks: view.blocks },
        mode,
        view.revision.direction === 'rtl',
      );
      if (answer === undefined) return;
      event.preventDefault();
      if (answer === 'done') finishEdge();
      else if (answer === 'cancel') setMode({ kind: 'read' });
      else setMode({ ...mode, ...answer } as typeof mode);
      return;
    }
    // A dialog that was asked for may still be on its way.
    if (panel || !singleKeysOn(event)) return;
    const key = pressed(event);
    const command = commands.find((c) => c.key === key);
    if (!command) return;
    event.preventDefault();
    command.run();
  });
  useEffect(() => {
    const pressedKey = (event: KeyboardEvent) => onKey(event);
    document.addEventListener('keydown', pressedKey);
    return () => document.removeEventListener('keydown', pressedKey);
  }, []);

  useEffect(() => {
    if (mode.kind === 'read') return;
    // While ends are moved, the text is in sight, and the moving end in it.
    if (matchMedia('(max-width: 1300px)').matches) setSource(undefined);
    document.querySelector('.chosen')?.scrollIntoView({ block: 'nearest' });
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

  const entries = (): PaletteEntry[] => [
    ...commands
      .filter((c) => c.enabled || c.why)
      .map((c) => ({ id: c.id, label: c.label, keys: c.keys, run: c.run, why: c.why && textOf(c.why) })),
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
    <div className="flex h-dvh flex-col sheet:h-auto">
      <Bar openPalette={() => setPalette(true)} commands={commands} locale={locale} unread={unread} />
      <ReadyBand commands={commands} />
      <ConflictBand />
      <main
        className={`grid min-h-0 flex-1 sheet:block ${source ? 'grid-cols-[minmax(0,1fr)_minmax(0,380px)_452px] max-[1300px]:grid-cols-[minmax(0,1fr)_452px]' : 'grid-cols-[minmax(0,1fr)_452px] max-[1000px]:grid-cols-[minmax(0,1fr)_380px] max-md:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]'}`}
      >
        <div className="relative grid min-h-0 grid-cols-[12px_minmax(0,1fr)] sheet:block" onPointerUp={onPointerUp}>
          <PageMap scroller={scroller} />
          <div
            ref={scroller}
            className="min-h-0 overflow-y-auto sheet:overflow-visible"
            tabIndex={0}
            role="region"
            aria-label={t('review.text')}
          >
            <Galley root={text} onGrown={bringSought} />
          </div>
        </div>
        {source && <SourcePane key={source} id={source} toHear={toHear} onClose={() => setSource(undefined)} />}
        <Card commands={commands} />
      </main>
      {mode.kind !== 'read' && <EdgeBar done={finishEdge} />}
      {selection && <SelectionBar {...selection} onClose={() => setSelection(undefined)} />}
      {panel && <Panels commands={commands} />}
      {conflict && <ConflictDialog />}
      <Palette entries={palette ? entries() : NOTHING} open={palette} onOpenChange={setPalette} />
    </div>
  );
}
