'use client';

import { type BrowserTask, hasTaskEnded } from '@foyer/state-machines/storage-browser';
import { useEffect, useState } from 'react';
import { Alert } from '../parts/alert/Alert.tsx';
import { Button } from '../parts/button/Button.tsx';
import { Status } from '../parts/status/Status.tsx';
import { lateStoragePart } from '../storage/late-storage-part.tsx';
import { useChannel, useLook } from './use-channel.ts';
import { useBrowserWorld } from './browser-context.ts';
import { errorText, useBrowserTexts } from './browser-texts.ts';
import { notice } from './StorageBrowser.css.ts';

const TaskPanel = /* @__PURE__ */ lateStoragePart(() => import('./TaskPanel.tsx'), (file) => file.TaskPanel);
const UploadView = /* @__PURE__ */ lateStoragePart(() => import('./UploadView.tsx'), (file) => file.UploadView);

/** What came about leaves the screen by itself. */
export const isShown = ({ status }: BrowserTask): boolean => status !== 'done' && status !== 'skipped';

/** What is being done, where something is, and a word when it is over. */
export function Activity() {
  const { browser, uploaders, uploadAgain } = useBrowserWorld();
  const texts = useBrowserTexts();
  const { text } = texts;
  const isBusy = useLook(browser.tasks, (tasks) => tasks.some(isShown));
  return (
    <>
      <Status visuallyHidden>{useNews()}</Status>
      {uploadAgain && (
        <div className={notice}>
          <Alert variant="warning">{errorText(uploadAgain.error, texts)} <Button variant="link" onClick={uploadAgain.run}>{text('browser.retry')}</Button></Alert>
        </div>
      )}
      {uploaders.length > 0 && <UploadView />}
      {isBusy && <TaskPanel />}
    </>
  );
}

/** One sentence when all tasks that ran together have ended. */
function useNews(): string {
  const { browser } = useBrowserWorld();
  const { text } = useBrowserTexts();
  const tasks = useChannel(browser.tasks);
  const [news, setNews] = useState('');
  const done = tasks.filter(({ status }) => status === 'done').length;
  const failed = tasks.filter(({ status }) => status === 'failed').length;
  const isOver = tasks.length > 0 && tasks.every(hasTaskEnded);
  useEffect(() => {
    if (tasks.length > 0 && !isOver) setNews('');
    if (!isOver || done + failed === 0) return;
    setNews([done > 0 && text('browser.finished', { count: done }), failed > 0 && text('browser.not-finished', { count: failed })].filter(Boolean).join('. '));
    if (tasks.every((task) => !isShown(task))) browser.clearTasks();
  }, [browser, tasks, isOver, done, failed, text]);
  return news;
}
