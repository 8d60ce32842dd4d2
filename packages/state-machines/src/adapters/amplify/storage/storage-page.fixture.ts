import { Amplify } from 'aws-amplify';
import { fetchAuthSession, signIn } from 'aws-amplify/auth';
import { AuthError } from '../../../errors/auth-error.ts';
import { Secret } from '../../../secret.ts';
import { createUploader } from '../../../storage/create-uploader.ts';
import type { Uploader, UploadRow } from '../../../storage/uploader.protocol.ts';
import { createBrowserEnvironment } from '../../browser/index.ts';
import { createAmplifyAuth } from '../auth/amplify-auth.ts';
import { createAmplifyStorage } from './amplify-storage.ts';

/** What the test's page offers to the test. */
export interface StoragePage {
  open(outputs: Parameters<typeof Amplify.configure>[0], user: { username: string; password: string }): Promise<string | undefined>;
  /** Proves anew who is signed in. Answers with what the backend wants next. */
  prove(password: string): Promise<string>;
  /** Answers with the code of the refusal. */
  signOutEverywhere(): Promise<string | undefined>;
  upload(name: string, size: number, fill: number): string;
  row(id: string): Pick<UploadRow, 'status' | 'pending' | 'path'> & { readonly code: string | undefined; readonly cause: string };
  reaches(id: string, statuses: readonly string[]): Promise<string>;
  uploader(): Uploader;
  /** Every fraction that a listener of the progress saw. */
  seen(id: string): readonly number[];
  digest(path: string): Promise<string>;
  /** @param size in bytes, as the one who copies believes */
  copy(from: string, to: string, size: number): Promise<void>;
  digestOf(size: number, fill: number): Promise<string>;
}

let made: Uploader | undefined;
const seen = new Map<string, number[]>();
const storage = createAmplifyStorage();
const auth = createAmplifyAuth();

const uploader = () => {
  made ??= createUploader({
    storage, environment: createBrowserEnvironment(), path: ({ identityId }) => `private/${identityId}/`,
    retry: { firstDelay: 50 }, stallTimeout: 5000,
  });
  return made;
};
const bytes = (size: number, fill: number) => new Uint8Array(size).map((_, index) => (index * fill + (index >> 12)) & 255);
const digest = async (data: BufferSource) =>
  Array.from(new Uint8Array(await crypto.subtle.digest('SHA-256', data)), (byte) => byte.toString(16)).join('');

const page: StoragePage = {
  uploader,
  async open(outputs, user) {
    Amplify.configure(outputs);
    await signIn(user);
    return (await fetchAuthSession()).identityId;
  },
  async prove(password) {
    const { signal } = new AbortController();
    const user = await auth.currentUser(signal);
    if (!user) throw new Error('Nobody is signed in.');
    return (await auth.reauthenticate({ user, password: new Secret(password) }, signal)).kind;
  },
  signOutEverywhere: () => auth.signOut({ everywhere: true }, new AbortController().signal).then(() => undefined, (error: unknown) => AuthError.from(error).code),
  upload(name, size, fill) {
    const [id = ''] = uploader().add([new File([bytes(size, fill)], name)]);
    const fractions: number[] = [];
    seen.set(id, fractions);
    uploader().progress(id).subscribe(() => fractions.push(uploader().progress(id).get().fraction));
    return id;
  },
  row(id) {
    const row = uploader().row(id).get();
    if (!row) throw new Error(`no row ${id}`);
    const { status, pending, path, error } = row;
    return { status, pending, path, code: error?.code, cause: String(error?.cause) };
  },
  reaches: (id, statuses) => new Promise((resolve) => {
    const look = () => {
      const { status } = page.row(id);
      if (statuses.includes(status)) resolve(status);
    };
    uploader().row(id).subscribe(look);
    look();
  }),
  seen: (id) => seen.get(id) ?? [],
  digest: async (path) => digest(await (await storage.download({ path }, new AbortController().signal)).arrayBuffer()),
  copy: (from, to, size) => storage.copy({ from: { path: from }, to: { path: to }, size }, new AbortController().signal),
  digestOf: (size, fill) => digest(bytes(size, fill)),
};

Object.assign(window, { page });
document.title = 'Ready';
