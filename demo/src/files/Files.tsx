import { Link } from '@foyer/ui-react';
import { lazy, Suspense } from 'react';
import { addressOf, useRoute } from '../shell/route.ts';
import { Avatar } from './Avatar.tsx';
import { Documents } from './Documents.tsx';
import { Shared } from './Shared.tsx';

const AllFiles = lazy(() => import('./AllFiles.tsx'));

export function Files() {
  const { id } = useRoute();
  if (id === 'all') return <Suspense><AllFiles /></Suspense>;
  return (
    <>
      <h1>Files</h1>
      <p><Link href={addressOf('files', 'all')}>Browse all folders</Link></p>
      <Avatar />
      <Documents />
      <Shared />
    </>
  );
}
