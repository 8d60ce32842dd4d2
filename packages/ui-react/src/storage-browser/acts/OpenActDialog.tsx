'use client';

import { dialog } from '../../parts/dialog/Dialog.css.ts';
import { Dialog } from '../../parts/dialog/Dialog.tsx';
import '../BrowserActs.css.ts';
import { useBrowserWorld } from '../browser-context.ts';
import { useBrowserTexts } from '../browser-texts.ts';
import { CopyView } from './CopyView.tsx';
import { CreateFolderView } from './CreateFolderView.tsx';
import { DeleteView } from './DeleteView.tsx';
import { PreviewView } from './PreviewView.tsx';
import { RenameView } from './RenameView.tsx';

/** What stands over the folder: a question, a form, a file. */
export function OpenActDialog() {
  const { openAct, setAct } = useBrowserWorld();
  const { text } = useBrowserTexts();
  if (!openAct) return null;
  const { act, entries } = openAct;
  const [first] = entries;
  const close = () => setAct(undefined);
  const label = act === 'create-folder' ? text('browser.new-folder') : act === 'preview' ? (first?.name ?? '') : text(`browser.${act}`);
  return (
    <Dialog
      className={dialog}
      part={`browser.${act}-dialog`}
      label={label}
      role={act === 'delete' ? 'alertdialog' : undefined}
      onDismiss={close}
    >
      {act === 'create-folder' && <CreateFolderView onExit={close} />}
      {act === 'delete' && <DeleteView entries={entries} onExit={close} />}
      {act === 'rename' && first && <RenameView entry={first} onExit={close} />}
      {act === 'preview' && first && <PreviewView entry={first} onExit={close} />}
      {(act === 'copy' || act === 'move') && <CopyView isMove={act === 'move'} entries={entries} onExit={close} />}
    </Dialog>
  );
}
