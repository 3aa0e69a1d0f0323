'use client';

import { createContext, type FormEvent, type ReactNode, useContext, useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { send as sendCommand } from '@/app/commands';
import { Dialog } from '@/app/ui/dialog';
import { DueField, dueIn } from '@/app/ui/due-field';
import { SelectField } from '@/app/ui/field';
import { NameForm } from '@/app/ui/name-form';
import { Refusal, useSending } from '@/app/ui/sending';
import type { Colleague } from '@/lib/review/read/colleagues';

/** An article as the dialog about it needs it. */
interface Article {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly outlet: string;
  readonly begun: boolean;
  readonly archived: boolean;
  readonly assigneeId: string;
}

type Deed = 'renamed' | 'outlet' | 'assigned' | 'archived' | 'restored' | 'deleted' | 'undone';

/** What takes an article out of the list that is shown. */
const LEAVING: ReadonlySet<Deed> = new Set<Deed>(['archived', 'restored', 'deleted']);

const Open = createContext<(article: Article) => void>(() => undefined);

/** The dialog in which an article of the list is renamed, archived or deleted, and the word of what was done, with its undo. */
export function ArticleLife({ colleagues, children }: { colleagues: readonly Colleague[]; children: ReactNode }) {
  const t = useTranslations();
  const [article, setArticle] = useState<Article>();
  const [done, setDone] = useState<{ deed: Deed; articleId: string }>();
  const { send, problem, setProblem, busy, door } = useSending();
  const close = () => {
    setProblem(undefined);
    setArticle(undefined);
  };
  const finish = (deed: Deed, articleId: string) => {
    close();
    setDone({ deed, articleId });
  };
  const takeBack = useRef<HTMLButtonElement>(null);
  // The row that the dialog gives the focus back to is about to leave the list.
  useEffect(() => {
    if (done && LEAVING.has(done.deed)) takeBack.current?.focus();
  }, [done]);
  const undo = (articleId: string) =>
    void send(
      () => sendCommand('undo', { articleId }),
      () => finish('undone', articleId),
    );
  return (
    <Open value={setArticle}>
      {children}
      <div className="sticky bottom-0 z-10 mt-3">
        <div
          role="status"
          className={
            done ? 'flex items-center gap-3 rounded-t-lg border border-rule-2 bg-sheet px-4 py-2 shadow-lg' : ''
          }
        >
          {done && t(`articles.done.${done.deed}`)}
          {done && done.deed !== 'undone' && (
            <button ref={takeBack} type="button" className="btn quiet small" onClick={() => undo(done.articleId)}>
              {t('act.undo')}
            </button>
          )}
        </div>
        {!article && <Refusal problem={problem} />}
      </div>
      {article && (
        <Dialog title={t('articles.manage')} lead={article.title} onClose={close}>
          <NameForm
            label={t('articles.columnTitle')}
            help={t('articles.renameHelp')}
            name={article.title}
            most={300}
            act={t('articles.rename')}
            focus
            main
            busy={busy}
            onName={(title) =>
              void send(
                () => sendCommand('rename-article', { articleId: article.id, version: article.version, title }),
                () => finish('renamed', article.id),
              )
            }
          />
          <NameForm
            label={t('import.told.outlet')}
            name={article.outlet}
            most={300}
            act={t('sources.save')}
            optional
            busy={busy}
            onName={(outlet) =>
              void send(
                () =>
                  sendCommand('rename-article', {
                    ...{ articleId: article.id, version: article.version, title: article.title, outlet },
                  }),
                () => finish('outlet', article.id),
              )
            }
          />
          {colleagues.length > 0 && (
            <Assign
              article={article}
              colleagues={colleagues}
              busy={busy}
              onAssign={(personId, due) =>
                void send(
                  () =>
                    sendCommand('assign-article', { articleId: article.id, version: article.version, personId, due }),
                  () => finish('assigned', article.id),
                )
              }
            />
          )}
          <div className="grid justify-items-start gap-1 border-t border-rule pt-4">
            <button
              type="button"
              className="btn"
              disabled={busy}
              onClick={() => {
                const archived = !article.archived;
                void send(
                  () => sendCommand('archive-article', { articleId: article.id, version: article.version, archived }),
                  () => finish(archived ? 'archived' : 'restored', article.id),
                );
              }}
            >
              {t(article.archived ? 'articles.restore' : 'articles.archive')}
            </button>
            <p className="text-[14px] text-ink-2">
              {t(article.archived ? 'articles.restoreHelp' : 'articles.archiveHelp')}
            </p>
          </div>
          <div className="grid justify-items-start gap-1 border-t border-rule pt-4">
            <button
              type="button"
              className="btn"
              disabled={busy || article.begun}
              onClick={() =>
                void send(
                  () => sendCommand('delete-article', { articleId: article.id, version: article.version }),
                  () => finish('deleted', article.id),
                )
              }
            >
              {t('articles.delete')}
            </button>
            <p className="text-[14px] text-ink-2">{t(article.begun ? 'articles.deleteNot' : 'articles.deleteHelp')}</p>
          </div>
          <Refusal problem={problem} />
        </Dialog>
      )}
      {door}
    </Open>
  );
}

/** Whom the whole article is given to, and by when. */
function Assign({
  article,
  colleagues,
  busy,
  onAssign,
}: {
  article: Article;
  colleagues: readonly Colleague[];
  busy: boolean;
  onAssign: (personId: string | null, due: string | null) => void;
}) {
  const t = useTranslations();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    onAssign(String(data.get('who')) || null, dueIn(data));
  };
  return (
    <form onSubmit={submit} className="grid gap-3 border-t border-rule pt-4">
      <SelectField
        label={t('articles.assignee')}
        help={t('articles.assignHelp')}
        name="who"
        defaultValue={article.assigneeId}
      >
        <option value="">{t('sign.assignNobody')}</option>
        {colleagues.map((c) => (
          <option key={c.id} value={c.id}>
            {c.name}
          </option>
        ))}
      </SelectField>
      <DueField />
      <button type="submit" className="btn justify-self-start" disabled={busy}>
        {t('articles.assign')}
      </button>
    </form>
  );
}

/** Opens the dialog about an article of the list. */
export function LifeButton({ article }: { article: Article }) {
  const t = useTranslations();
  const open = useContext(Open);
  return (
    <button
      type="button"
      className="btn quiet small"
      aria-label={t('articles.manageOne', { title: article.title })}
      onClick={() => open(article)}
    >
      …
    </button>
  );
}
