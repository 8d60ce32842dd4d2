import { Avatar } from './Avatar.tsx';
import { Documents } from './Documents.tsx';
import { Shared } from './Shared.tsx';

export function Files() {
  return (
    <>
      <h1>Files</h1>
      <Avatar />
      <Documents />
      <Shared />
    </>
  );
}
