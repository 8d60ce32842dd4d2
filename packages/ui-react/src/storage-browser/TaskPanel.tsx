'use client';

import { type BrowserTask, hasTaskEnded } from '@foyer/state-machines/storage-browser';
import { memo } from 'react';
import { Button } from '../parts/button/Button.tsx';
import { IconButton } from '../parts/icon-button/IconButton.tsx';
import { CloseIcon } from '../parts/icon/icons/CloseIcon.tsx';
import { RefreshIcon } from '../parts/icon/icons/RefreshIcon.tsx';
import { Spinner } from '../parts/spinner/Spinner.tsx';
import { useTexts } from '../messages/MessagesProvider.tsx';
import { fileListMessages } from '../storage/file-list/file-list.messages.ts';
import { useChannel } from './use-channel.ts';
import { isShown } from './Activity.tsx';
import * as css from './BrowserActs.css.ts';
import { useBrowserWorld } from './browser-context.ts';
import { type BrowserTexts, errorText, useBrowserTexts } from './browser-texts.ts';
import { urgentTasks } from './urgent-tasks.ts';

const CHOICES = ['skip', 'rename', 'replace'] as const;

/** What is being done, how far it is, and what can be done about it. */
export function TaskPanel() {
  const { browser } = useBrowserWorld();
  const { text } = useBrowserTexts();
  const shown = useChannel(browser.tasks).filter(isShown);
  const drawn = urgentTasks(shown);
  const isOneOfMany = shown.filter(({ status }) => status === 'asking').length > 1;
  return (
    <section className={css.panel} aria-label={text('browser.tasks')} data-foyer-part="browser.tasks">
      <div className={css.panelHead}>
        <h3 className={css.panelTitle}>{text('browser.tasks')}</h3>
        {shown.some(hasTaskEnded) && (
          <IconButton size="small" label={text('browser.close')} data-foyer-part="browser.clear-tasks" onClick={browser.clearTasks}><CloseIcon /></IconButton>
        )}
      </div>
      <ul className={css.tasks}>
        {drawn.map((task) => <Task key={task.id} task={task} isOneOfMany={isOneOfMany && task.status === 'asking'} />)}
        {drawn.length < shown.length && <li className={css.quiet}>+ {text('browser.count', { count: shown.length - drawn.length })}</li>}
      </ul>
    </section>
  );
}

const Task = memo(function Task({ task, isOneOfMany }: { readonly task: BrowserTask; readonly isOneOfMany: boolean }) {
  const { browser } = useBrowserWorld();
  const texts = useBrowserTexts();
  const { text: storageText } = useTexts(fileListMessages);
  const { text } = texts;
  const { id, kind, name, others, status, done, total } = task;
  const isAsking = status === 'asking';
  return (
    <li className={css.task} data-foyer-part="browser.task" data-status={status}>
      {status === 'running' && <Spinner />}
      <div className={css.taskName}>
        <span className={css.taskTitle}>
          {kind !== 'custom' && `${text(`browser.${kind}`)} · `}<bdi>{name}</bdi>{others > 0 && ` + ${others}`}
        </span>
        <span className={css.taskText} data-status={status} role={isAsking || status === 'failed' ? 'alert' : undefined}>{statusText(task, texts)}</span>
      </div>
      {isAsking && (
        <div className={css.taskChoices}>
          {CHOICES.map((choice) => (
            <Button key={choice} variant="secondary" data-foyer-part={`browser.${choice}`} onClick={() => browser.chooseTask(id, choice, isOneOfMany)}>
              {storageText(isOneOfMany ? `storage.${choice}-all` : `storage.${choice}`)}
            </Button>
          ))}
        </div>
      )}
      {(status === 'failed' || status === 'cancelled') && (
        <IconButton size="small" label={text('browser.retry')} data-foyer-part="browser.retry-task" onClick={() => browser.retryTask(id)}><RefreshIcon /></IconButton>
      )}
      {!hasTaskEnded(task) && (
        <IconButton size="small" label={text('browser.cancel-task', { name })} data-foyer-part="browser.cancel-task" onClick={() => browser.cancelTask(id)}><CloseIcon /></IconButton>
      )}
      {status === 'running' && total !== undefined && <progress className={css.taskBar} value={done} max={total} aria-label={name} />}
    </li>
  );
});

function statusText({ status, done, total, taken, error }: BrowserTask, texts: BrowserTexts): string {
  const { text } = texts;
  if (status === 'failed' && error) return error.code === 'unknown' && error.cause instanceof Error ? error.cause.message : errorText(error, texts);
  if (status === 'asking') return text('browser.taken', { name: taken ?? '' });
  if (status === 'waiting') return text('browser.waiting');
  if (status === 'cancelled') return text('browser.cancelled');
  return total !== undefined && total > 1 ? text('browser.progress', { done, total }) : '';
}
