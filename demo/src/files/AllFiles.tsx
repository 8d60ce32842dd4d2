import { Link } from '@foyer/ui-react';
import { StorageBrowser } from '@foyer/ui-react/storage-browser';
import { addressOf } from '../shell/route.ts';

export default function AllFiles() {
  return (
    <>
      <h1>All folders</h1>
      <p><Link href={addressOf('files')}>Back to your files</Link></p>
      <StorageBrowser />
    </>
  );
}
