import type { Translation } from '../../messages/message.ts';
import type { primitivesMessages } from './primitives.messages.ts';

/** Every text of the components of Amplify UI by key: what a language must hold to be complete. */
export type PrimitivesMessages = Translation<typeof primitivesMessages>;
