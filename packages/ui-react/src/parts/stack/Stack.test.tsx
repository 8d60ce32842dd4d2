import { conforms } from '../conformance.tsx';
import { Stack } from './Stack.tsx';

conforms(Stack, { part: 'stack', tag: 'div', props: { children: 'Inside' }, child: <form>Inside</form> });
