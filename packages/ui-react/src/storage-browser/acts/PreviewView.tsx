'use client';

import { type Entry, mayAt } from '@foyer/state-machines/storage-browser';
import { useEffect, useState } from 'react';
import { Button } from '../../parts/button/Button.tsx';
import { IconButton } from '../../parts/icon-button/IconButton.tsx';
import { ArrowBackIcon } from '../../parts/icon/icons/ArrowBackIcon.tsx';
import { CloseIcon } from '../../parts/icon/icons/CloseIcon.tsx';
import { DownloadIcon } from '../../parts/icon/icons/DownloadIcon.tsx';
import { Spinner } from '../../parts/spinner/Spinner.tsx';
import { useStorageUrl } from '../../storage/objects/use-storage-url.ts';
import { bytesText } from '../../storage/storage-manager/measures.ts';
import { useChannel } from '../use-channel.ts';
import * as css from '../BrowserActs.css.ts';
import { useBrowserWorld } from '../browser-context.ts';
import { useBrowserTexts } from '../browser-texts.ts';
import { entryMark } from '../entry-mark.tsx';
import { kindOf } from '../preview-kind.ts';
import { ForwardIcon } from './ForwardIcon.tsx';

/** Larger texts are downloaded and not shown, in bytes. */
const MOST_BYTES = 2_000_000;
/** So much of a text is drawn, in characters. */
const MOST_TEXT = 200_000;

interface PreviewViewProps {
  readonly entry: Entry;
  readonly onExit?: (() => void) | undefined;
}

/** A file as it looks; its neighbours are a press, or an arrow key, away. */
export function PreviewView({ entry, onExit }: PreviewViewProps) {
  const { browser, setAct, components: { FilePreview } } = useBrowserWorld();
  const { text, locale } = useBrowserTexts();
  const files = useChannel(browser.shown).filter(({ kind }) => kind === 'file');
  const { location } = useChannel(browser.folder);
  const at = files.findIndex(({ path }) => path === entry.path);
  const show = (to: Entry | undefined) => to && setAct({ act: 'preview', entries: [to] });
  const mayRead = location !== undefined && mayAt(location, 'preview');

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
      if (event.target instanceof Element && event.target.closest('textarea')) return;
      event.preventDefault();
      const to = files[at + (event.key === 'ArrowDown' ? 1 : -1)];
      if (to) setAct({ act: 'preview', entries: [to] });
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  });

  return (
    <>
      <div className={css.previewHead}>
        <div className={css.previewName}>
          <h2 className={css.previewTitle} dir="auto">{entry.name}</h2>
          {entry.size !== undefined && <div className={css.previewMeta}><bdi>{bytesText(locale, entry.size)}</bdi></div>}
        </div>
        <IconButton label={text('browser.previous')} aria-disabled={at < 1 || undefined} onClick={() => show(files[at - 1])}><ArrowBackIcon /></IconButton>
        <IconButton label={text('browser.next')} aria-disabled={at < 0 || at >= files.length - 1 || undefined} onClick={() => show(at < 0 ? undefined : files[at + 1])}><ForwardIcon /></IconButton>
        {mayRead && <IconButton label={text('browser.download')} onClick={() => browser.download([entry])}><DownloadIcon /></IconButton>}
        <IconButton label={text('browser.close')} data-foyer-part="browser.close" onClick={onExit}><CloseIcon /></IconButton>
      </div>
      <div className={css.stage}>
        {!mayRead ? <Nothing entry={entry} /> : FilePreview ? <Custom key={entry.path} entry={entry} /> : kindOf(entry.name) === 'image' ? <Picture key={entry.path} entry={entry} />
          : kindOf(entry.name) === 'text' && (entry.size ?? 0) <= MOST_BYTES ? <Words key={entry.path} entry={entry} /> : <Nothing entry={entry} />}
      </div>
    </>
  );
}

interface Shown {
  readonly entry: Entry;
}

function useUrl({ path, bucket, eTag }: Entry) {
  const { storage } = useBrowserWorld();
  return useStorageUrl({ storage, path, bucket, version: eTag });
}

function Custom({ entry }: Shown) {
  const { components: { FilePreview } } = useBrowserWorld();
  const { url } = useUrl(entry);
  return FilePreview && <FilePreview file={entry} url={url} />;
}

function Picture({ entry }: Shown) {
  const { url, error } = useUrl(entry);
  const [isBroken, setBroken] = useState(false);
  if (error || isBroken) return <Nothing entry={entry} />;
  return url === undefined ? <Spinner /> : <img className={css.picture} src={url} alt={entry.name} onError={() => setBroken(true)} />;
}

function Words({ entry }: Shown) {
  const { storage } = useBrowserWorld();
  const { text } = useBrowserTexts();
  const [words, setWords] = useState<string>();
  const [isBroken, setBroken] = useState(false);

  useEffect(() => {
    const reading = new AbortController();
    const { signal } = reading;
    const { path, bucket } = entry;
    storage.download({ path, bucket }, signal).then((blob) => blob.text()).then(setWords, () => { if (!signal.aborted) setBroken(true); });
    return () => reading.abort();
  }, [storage, entry]);

  if (isBroken) return <Nothing entry={entry} />;
  if (words === undefined) return <Spinner />;
  return (
    <textarea
      className={css.words}
      readOnly
      aria-label={entry.name}
      dir="auto"
      value={words.length > MOST_TEXT ? `${words.slice(0, MOST_TEXT)}\n\n${text('browser.cut')}` : words}
    />
  );
}

function Nothing({ entry }: Shown) {
  const { browser } = useBrowserWorld();
  const { text } = useBrowserTexts();
  const { location } = useChannel(browser.folder);
  return (
    <div className={css.nothing}>
      {entryMark(entry)}
      {text('browser.no-preview')}
      {location && mayAt(location, 'download') && <Button onClick={() => browser.download([entry])}>{text('browser.download')}</Button>}
    </div>
  );
}
