import { Amplify } from 'aws-amplify';
import { createRoot } from 'react-dom/client';
import { choose, listOf, offer, press } from './some-files.js';

const credentials = { accessKeyId: 'bench', secretAccessKey: 'bench', sessionToken: 'bench' };

/** Mounts an uploader of Amplify UI's props. Its client is the real one; the bucket behind it is in the page. */
export const mount = (Uploader) => {
  Amplify.configure(
    { Storage: { S3: { bucket: 'bench', region: 'us-east-1' } } },
    {
      Auth: {
        credentialsProvider: {
          getCredentialsAndIdentityId: async () => ({ credentials, identityId: 'us-east-1:bench' }),
          clearCredentialsAndIdentityId() {},
        },
      },
    },
  );
  const onDone = offer({ make: listOf, add: choose, start: () => press(/^upload/i) });
  createRoot(document.getElementById('root')).render(
    <Uploader path="public/" maxFileCount={100_000} acceptedFileTypes={['*']} autoUpload={false} onUploadSuccess={onDone} />,
  );
};
