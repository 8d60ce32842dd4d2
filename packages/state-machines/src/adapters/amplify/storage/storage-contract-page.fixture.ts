import { Amplify } from 'aws-amplify';
import { fetchAuthSession, signIn } from 'aws-amplify/auth';
import { createStorageStage, type StorageStage } from '../../contract/storage-stage.fixture.ts';
import { type AmplifyStorageOptions, createAmplifyStorage } from './amplify-storage.ts';

/** What the page of the contract offers. */
export interface StorageContractPage {
  open(outputs: Parameters<typeof Amplify.configure>[0], user: { username: string; password: string }, options: AmplifyStorageOptions): Promise<string | undefined>;
  stage(): StorageStage;
}

let made: StorageStage | undefined;

const contract: StorageContractPage = {
  async open(outputs, user, options) {
    Amplify.configure(outputs);
    await signIn(user);
    made = createStorageStage(createAmplifyStorage(options));
    return (await fetchAuthSession()).identityId;
  },
  stage() {
    if (!made) throw new Error('the page is not open');
    return made;
  },
};

Object.assign(window, { contract });
document.title = 'Ready';
