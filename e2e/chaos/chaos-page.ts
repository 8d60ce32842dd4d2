import { createAmplifyStorage } from '@foyer/state-machines/amplify';
import { createBrowserEnvironment } from '@foyer/state-machines/browser';
import { createUploader, type Uploader, type UploadRow } from '@foyer/state-machines/storage';
import { Amplify } from 'aws-amplify';
import { fetchAuthSession, signIn } from 'aws-amplify/auth';
import { bytesOf, type MadeFile } from './made-file.ts';

export type ChaosVerb = 'pause' | 'resume' | 'cancel' | 'retry';
/** How a file ended, and where it went. */
export interface ChaosEnd {
  readonly status: 'done' | 'failed' | 'rejected' | 'cancelled';
  readonly path: string | undefined;
}

/** What of a row the run looks at. */
export interface ChaosRow extends Pick<UploadRow, 'id' | 'name' | 'status' | 'path' | 'needsFile'> {
  readonly error: string | undefined;
}

/** What the page offers to the run. */
export interface ChaosPage {
  /** Answers with the folder that the files go to. */
  open(outputs: Parameters<typeof Amplify.configure>[0], user: { username: string; password: string }): Promise<string>;
  add(files: readonly MadeFile[]): void;
  rows(): readonly ChaosRow[];
  act(id: string, verb: ChaosVerb): void;
  actOnAll(verb: ChaosVerb): void;
  /** Names of the rows that came back. */
  recover(): Promise<readonly string[]>;
  provide(id: string, file: MadeFile): Promise<boolean>;
  /** Gives the file of a picker to the uploader, or to the row that asks for it. */
  fromPicker(id?: string): Promise<void>;
  fraction(): number;
  /** How often the progress of a row went back. */
  wentBack(): number;
  heap(): number;
}

declare global {
  interface Window {
    readonly chaos: ChaosPage;
    /** Tells the run of an end, so that a reload does not lose it. */
    report(name: string, end: ChaosEnd): Promise<void>;
  }
}

let made: Uploader | undefined;
let backwards = 0;
const { transport } = { transport: new URLSearchParams(location.search).get('transport') === 'uploadData' ? 'uploadData' : 's3' } as const;

const uploader = (): Uploader => {
  if (!made) throw new Error('the page is not open');
  return made;
};
const fileOf = ({ name, size, seed }: MadeFile) => new File([bytesOf({ size, seed })], name, { lastModified: 1000 });

/** How far each row was. One that was cancelled and is sent after all begins anew, once. */
const reached = new Map<string, number>();
const cancelled = new Set<string>();

function watchProgress(id: string) {
  const progress = uploader().progress(id);
  progress.subscribe(() => {
    const { loaded } = progress.get();
    if (loaded < (reached.get(id) ?? 0) && !cancelled.delete(id)) backwards += 1;
    reached.set(id, loaded);
  });
}

const chaos: ChaosPage = {
  async open(outputs, user) {
    Amplify.configure(outputs);
    const { identityId, tokens } = await fetchAuthSession();
    if (!identityId || !tokens) await signIn(user);
    made = createUploader({
      storage: createAmplifyStorage({ transport }),
      environment: createBrowserEnvironment(),
      path: ({ identityId: own }) => `private/${own}/`,
      collision: 'rename',
      retry: { firstDelay: 50, longestDelay: 400, attempts: 8 },
      stallTimeout: 3000,
    });
    made.watch(({ type, row }) => {
      if (type === 'added') watchProgress(row.id);
      if (type === 'cancelled') cancelled.add(row.id);
      if (type === 'done' || type === 'failed' || type === 'rejected' || type === 'cancelled') void window.report(row.name, { status: type, path: row.path });
    });
    return `private/${(await fetchAuthSession()).identityId}/`;
  },
  add: (files) => void uploader().add(files.map(fileOf)),
  rows: () => uploader().list.get().flatMap((id) => {
    const row = uploader().row(id).get();
    return row ? [{ id, name: row.name, status: row.status, path: row.path, needsFile: row.needsFile, error: row.error && `${row.error.message} ${String(row.error.cause)}` }] : [];
  }),
  act: (id, verb) => void uploader()[verb](id),
  actOnAll: (verb) => void uploader()[`${verb}All`](),
  async recover() {
    const ids = await uploader().recover();
    return ids.map((id) => uploader().row(id).get()?.name ?? '');
  },
  provide: (id, file) => uploader().provideFile(id, fileOf(file)),
  async fromPicker(id) {
    const file = document.querySelector('input')?.files?.[0];
    if (!file) throw new Error('nothing was picked');
    if (id === undefined) uploader().add([file]);
    else if (!(await uploader().provideFile(id, file))) throw new Error('another file');
  },
  fraction: () => uploader().overall.get().fraction,
  wentBack: () => backwards,
  heap: () => (performance as { readonly memory?: { readonly usedJSHeapSize: number } }).memory?.usedJSHeapSize ?? 0,
};

const picker = document.createElement('input');
picker.type = 'file';
document.body.append(picker);
Object.assign(window, { chaos });
document.title = 'Ready';
